import { isValidElement } from 'react';
import { expect, test } from 'vitest';
import { PartBoundary } from '../../src/ui/PartBoundary';
import { PartMissing } from '../../src/ui/PartMissing';

/** What stands in the place of a part that threw this. */
function afterThrowing(error: unknown, isExtra?: boolean) {
  const boundary = new PartBoundary({ isExtra, children: 'the part' });
  expect(boundary.render()).toBe('the part');
  boundary.state = PartBoundary.getDerivedStateFromError(error);
  return boundary.render();
}

test('a part that throws is told with the reason, and one that only adds leaves nothing', () => {
  const told = afterThrowing(new Error('cell 9 is none of 3'));
  if (!isValidElement<{ reason: string }>(told)) throw new Error('nothing stands there');
  expect([told.type, told.props.reason]).toEqual([PartMissing, 'cell 9 is none of 3']);
  expect(afterThrowing('no error at all', true)).toBeNull();
});
