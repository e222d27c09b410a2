/** How an outline is drawn, in words: beside the map, and for whoever hears the cross instead of seeing it. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { I18n } from '../../../languages/speaker';
import type { Draft, Shape } from './draft';
import type { Drawing } from './useOutline';

export const SHAPE_NAMES: Readonly<Record<Shape, MessageDescriptor>> = {
  polygon: msg`Outline`,
  rectangle: msg`Rectangle`,
  circle: msg`Circle`,
};

const POINTER_HINTS: Readonly<Record<Shape, MessageDescriptor>> = {
  polygon: msg`Tap the map for each corner, then tap the first corner again.`,
  rectangle: msg`Tap one corner on the map, then the corner opposite.`,
  circle: msg`Tap the middle on the map, then the rim.`,
};

/** What to do next. */
export function drawingHint(drawing: Drawing): MessageDescriptor {
  if (drawing.by === 'pointer') return POINTER_HINTS[drawing.shape];
  if (drawing.by === 'corners') {
    return msg`Drag a corner to move it, a dot between two to add one, the inside to move all. A right click takes a corner away.`;
  }
  const { shape, points } = drawing.draft;
  if (shape === 'polygon') {
    const corners = points.length;
    return msg`Arrow keys move the cross, Enter sets a corner, Backspace takes one back. Set so far: ${corners}.`;
  }
  return shape === 'circle'
    ? msg`Arrow keys move the cross; Enter sets the middle, then the rim.`
    : msg`Arrow keys move the cross; Enter sets a corner, then the one opposite.`;
}

/** What the cross is called: what Enter does now, and which other keys there are. */
export function crossLabel(i18n: I18n, { shape, points }: Draft): string {
  const keys = i18n._(msg`Arrow keys move the cross, with Shift in larger steps.`);
  if (shape === 'polygon') {
    const outline = i18n._(
      msg`${plural(points.length, { one: 'Outline with # corner.', other: 'Outline with # corners.' })}`,
    );
    const enter = i18n._(msg`Enter sets a corner; on the first corner it closes the outline.`);
    const back = i18n._(msg`Backspace takes a corner back, Escape gives up.`);
    return `${outline} ${keys} ${enter} ${back}`;
  }
  return `${i18n._(ENTER_SETS[shape][points.length === 0 ? 'first' : 'second'])} ${keys} ${i18n._(msg`Escape gives up.`)}`;
}

const ENTER_SETS: Readonly<Record<Exclude<Shape, 'polygon'>, Record<'first' | 'second', MessageDescriptor>>> = {
  circle: { first: msg`Circle: Enter sets the middle.`, second: msg`Circle: Enter sets the rim.` },
  rectangle: { first: msg`Rectangle: Enter sets a corner.`, second: msg`Rectangle: Enter sets the corner opposite.` },
};
