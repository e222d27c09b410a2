/**
 * A database of this browser (IndexedDB), opened when it is first needed. Whatever stands in the way is an error in time, never
 * a wait without end; nothing is ever deleted to make way.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Another window has the database open in an older form, and does not let go; or the browser does not answer at all. */
export class StoreBlockedError extends Error {
  constructor(name: string) {
    super(`the database ${name} is held by another window`);
    this.name = 'StoreBlockedError';
  }
}

/** Some browsers never answer when their storage is broken. */
const ANSWER_MILLISECONDS = 10_000;

export interface StorePlan<Schema extends DBSchema> {
  readonly name: string;
  /** A browser that has a later version keeps it: opening fails with a `VersionError`. */
  readonly version: number;
  readonly upgrade: (database: IDBPDatabase<Schema>) => void;
}

/** What opens the database, once for all who ask; a failure is not kept, so that asking again tries again. */
export function storeOpener<Schema extends DBSchema>({ name, version, upgrade }: StorePlan<Schema>) {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;

  function open(): Promise<IDBPDatabase<Schema>> {
    const present = new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
      const giveUp = () => reject(new StoreBlockedError(name));
      const timer = setTimeout(giveUp, ANSWER_MILLISECONDS);
      const forget = () => {
        if (opening === present) opening = null;
      };
      openDB<Schema>(name, version, {
        upgrade: (database) => upgrade(database),
        blocked: giveUp,
        // A page of a later version wants to change its form: this page lets go, and is told so when it asks again.
        blocking(_current, _blocked, event) {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      })
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
    present.catch(() => {
      if (opening === present) opening = null;
    });
    return present;
  }

  return () => {
    opening ??= open();
    return opening;
  };
}
