import { useEffect, useState } from 'react';
import type { Loaded } from '../visit/load';
import type { Room } from '../visit/room';
import { ROOMS } from './rooms';

/** Fetches the code of the room one enters; nobody loads a room that they do not visit. */
export function useRoom(id: string): Loaded<Room> & { readonly retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [entered, setEntered] = useState<{ id: string; loaded: Loaded<Room> }>({ id, loaded: { status: 'loading' } });

  // A new attempt asks again for the same room
  useEffect(() => {
    let isCurrent = true;
    const settle = (loaded: Loaded<Room>) => isCurrent && setEntered({ id, loaded });
    ROOMS.find((door) => door.id === id)!
      .load()
      .then(
        ({ room }) => settle({ status: 'ready', value: room }),
        (error: Error) => settle({ status: 'failed', reason: error.message }),
      );
    return () => {
      isCurrent = false;
    };
  }, [id, attempt]);

  const loaded: Loaded<Room> = entered.id === id ? entered.loaded : { status: 'loading' };
  return { ...loaded, retry: () => setAttempt((count) => count + 1) };
}
