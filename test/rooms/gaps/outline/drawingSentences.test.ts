import { expect, test } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { beginDraft } from '../../../../src/rooms/gaps/outline/draft';
import { crossLabel } from '../../../../src/rooms/gaps/outline/drawingSentences';

test('the cross says how many corners are set, and which keys there are', () => {
  expect(crossLabel(ENGLISH, beginDraft('polygon', [2, 41], [[2, 41]]))).toBe(
    'Outline with 1 corner. Arrow keys move the cross, with Shift in larger steps. Enter sets a corner; on the first corner it closes the outline. Backspace takes a corner back, Escape gives up.',
  );
});

test('of a rectangle and a circle it says which point Enter sets next', () => {
  expect(crossLabel(ENGLISH, beginDraft('circle', [2, 41]))).toMatch(/^Circle: Enter sets the middle\. Arrow keys/);
  expect(crossLabel(ENGLISH, beginDraft('rectangle', [2, 41], [[2, 41]]))).toMatch(
    /^Rectangle: Enter sets the corner opposite\. .* Escape gives up\.$/,
  );
});
