import { useRef } from 'react';
import { type Answers, useAnswers } from '../answers';
import { isDragging, useIsDragging } from './usePlans';

/**
 * The newest overlay of the city whose pack this is, but for those of a drag: who reads it is drawn anew when the drag
 * ends, and not at each of its pictures. Only the map's cells, tips and the change in words follow a drag.
 */
export function useRestingOverlay(packUrl: string): Answers['overlay']['last'] {
  // When the drag ends, this component reads the answers again.
  useIsDragging();
  const rested = useRef<Answers['overlay']['last']>(null);
  const last = useAnswers(({ answers }) => (isDragging() ? rested.current : answers.overlay.last));
  rested.current = last;
  return last?.question.pack.url === packUrl ? last : null;
}
