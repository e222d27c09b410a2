import { useEffect, useState } from 'react';
import type { Matching } from '../../../core/experiment/read/matchColumns';
import type { SeriesRead } from '../../../core/experiment/read/readSeries';
import { readTable } from './classFiles';
import type { BroughtTable } from './useBrought';

interface Answer {
  readonly matching: Matching;
  readonly read: SeriesRead;
}

/** The readings of each table as it is matched now, as the worker gives them; those of an older matching do not show. */
export function useRead(
  tables: readonly BroughtTable[],
  matchings: Readonly<Record<string, Matching>>,
  isComplete: boolean,
): { readonly read: ReadonlyMap<string, SeriesRead>; readonly isWhole: boolean } {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());

  // A table is asked for again when its own matching changes; an answer that comes is no reason to ask
  useEffect(() => {
    if (!isComplete) return;
    let isCurrent = true;
    for (const { id, columnsKey } of tables) {
      const matching = matchings[columnsKey];
      if (answers.get(id)?.matching === matching) continue;
      void readTable(id, matching).then((read) => {
        if (isCurrent) setAnswers((before) => new Map(before).set(id, { matching, read }));
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [tables, matchings, isComplete]);

  const read = new Map<string, SeriesRead>();
  for (const { id, columnsKey } of isComplete ? tables : []) {
    const answer = answers.get(id);
    if (answer?.matching === matchings[columnsKey]) read.set(id, answer.read);
  }
  return { read, isWhole: read.size === tables.length };
}
