/**
 * A task as it is written, worked by keys alone: a press on a control reaches it as the Tab key and arrows do, and presses
 * Enter or Space. What only a mouse can reach fails.
 */
import type { Locator, Page } from '@playwright/test';
import { keyboard } from './hand';
import { expect, said } from './inLanguage';

type Choice = string | { readonly label?: string; readonly value?: string };
// What Playwright's own methods take differs from method to method.
type Act = (locator: Locator, given: never) => Promise<unknown>;

const ACTS: Record<string, Act> = {
  click: press,
  check: (box) => set(box, true),
  uncheck: (box) => set(box, false),
  selectOption: async (list, choice: Choice) => {
    const wanted = typeof choice === 'string' ? choice : (choice.label ?? choice.value!);
    const pattern = said(wanted, true);
    const options = await list.locator('option').all();
    const fits = await Promise.all(
      options.map(async (option) => {
        const text = (await option.textContent())!;
        return (
          [text, await option.getAttribute('value')].includes(wanted) ||
          (pattern instanceof RegExp && pattern.test(text))
        );
      }),
    );
    const at = fits.indexOf(true);
    if (at < 0) throw new Error(`no option says ${pattern}`);
    await reach(list);
    const from = await list.evaluate((select: HTMLSelectElement) => select.selectedIndex);
    for (let step = 0; step < Math.abs(at - from); step++) {
      await list.page().keyboard.press(at > from ? 'ArrowDown' : 'ArrowUp');
    }
  },
  fill: async (field, text: string) => {
    const hand = keyboard(field.page());
    const type = await field.getAttribute('type');
    if (type === 'range') await hand.slide(field, Number(text));
    else if (type === 'datetime-local') await hand.date(field, text);
    else await hand.retype(field, text);
  },
};
const OF_A_MOUSE = ['tap', 'hover', 'dblclick', 'dragTo', 'click', 'move', 'down', 'wheel'];

const taught = new WeakSet<object>();

/** From now on, this process has no mouse. */
export function keysOnly(page: Page) {
  const [locators, mouse] = [page.locator('body'), page.mouse].map(
    (one) => Object.getPrototypeOf(one) as Record<string, (given: never) => Promise<unknown>>,
  );
  if (taught.has(locators!)) return;
  taught.add(locators!);
  for (const methods of [locators!, mouse!]) {
    for (const name of OF_A_MOUSE) {
      methods[name] = () => Promise.reject(new Error(`A task that is worked by keyboard alone has no mouse: ${name}`));
    }
  }
  for (const [name, act] of Object.entries(ACTS)) {
    locators![name] = function (this: Locator, given: never) {
      return act(this, given);
    };
  }
}

async function set(box: Locator, isOn: boolean) {
  if ((await box.isChecked()) !== isOn) await press(box);
  await expect(box).toBeChecked({ checked: isOn });
}

/** The ways in which a control is reached and pressed. */
type Way = 'Enter' | 'Space' | 'typed into' | 'radio' | 'tab' | 'option' | 'row';

async function press(control: Locator) {
  const way = await reach(control);
  if (way === 'tab') await keyboard(control.page()).open(control);
  else if (way === 'radio') await choose(control);
  else if (way === 'option' || way === 'row') await walkTo(control, way);
  else if (way !== 'typed into') await control.page().keyboard.press(way);
}

/** Goes to the control that a press on this would work. */
async function reach(control: Locator): Promise<Way> {
  let way: Way = 'Enter';
  await expect(async () => {
    way = await control.evaluate((element: HTMLElement): Way => {
      const label = element.closest('label');
      const inner = element.closest<HTMLElement>('a, button, summary, input, select, textarea, [role], [tabindex]');
      const target = (
        label && !label.contains(inner) ? label.control : (inner ?? label?.control)
      ) as HTMLElement | null;
      if (!target) throw new Error(`nothing to press at ${element.outerHTML.slice(0, 200)}`);
      const role = target.getAttribute('role');
      const type = target instanceof HTMLInputElement ? target.type : null;
      // Of these, one of each group is a stop of the Tab key, and arrows lead to the others.
      if (role === 'tab' || role === 'option') return role;
      if (target.closest('tbody') && target.tabIndex < 0) return 'row';
      if (type === 'radio') return 'radio';
      if (target.tabIndex < 0) throw new Error(`the Tab key does not lead to ${target.outerHTML.slice(0, 200)}`);
      target.focus();
      if (document.activeElement !== target) throw new Error(`no focus on ${target.outerHTML.slice(0, 200)}`);
      if (type === 'checkbox') return 'Space';
      if (type !== null && !['button', 'submit', 'file'].includes(type)) return 'typed into';
      return target.matches('select, textarea') ? 'typed into' : 'Enter';
    });
  }).toPass({ timeout: 20_000 });
  return way;
}

/** Of the radio buttons of a group only the chosen one is a stop of the Tab key; arrows choose the others. */
async function choose(radio: Locator) {
  const page = radio.page();
  const steps = await radio.evaluate((element: HTMLElement) => {
    const target = (element.closest('label')?.control ?? element) as HTMLInputElement;
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
      ({ name, form, disabled }) => name === target.name && form === target.form && !disabled,
    );
    const from = group.findIndex(({ checked }) => checked);
    group[Math.max(from, 0)]!.focus();
    return from < 0 ? null : group.indexOf(target) - from;
  });
  if (steps === null) await page.keyboard.press('Space');
  for (let step = 0; step < Math.abs(steps ?? 0); step++) {
    await page.keyboard.press(steps! > 0 ? 'ArrowDown' : 'ArrowUp');
  }
}

/** From the stop of the Tab key in a list or a table, or from the field that searches a list, arrows lead to the others. */
async function walkTo(one: Locator, way: 'option' | 'row') {
  const page = one.page();
  const steps = await one.evaluate((element: HTMLElement, way) => {
    const target = way === 'option' ? element.closest('[role="option"]')! : element.closest('button, [tabindex]')!;
    const list = target.closest(way === 'option' ? '[role="listbox"]' : 'tbody')!;
    const stop = list.matches('[tabindex="0"]') ? list : list.querySelector('[tabindex="0"]');
    const field = list.closest('[role="dialog"]')?.querySelector('input');
    if (!stop && !field) throw new Error(`no stop of the Tab key in the list of ${target.outerHTML.slice(0, 200)}`);
    ((stop ?? field) as HTMLElement).focus();
    const all = [...list.querySelectorAll(way === 'option' ? '[role="option"]' : 'tr [tabindex]')];
    const active = stop
      ? document.activeElement
      : document.getElementById(field!.getAttribute('aria-activedescendant') ?? '');
    return all.indexOf(target) - all.indexOf(active!);
  }, way);
  for (let step = 0; step < Math.abs(steps); step++) {
    await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }
  const isReached = () =>
    one.evaluate((element) => {
      const active = document.activeElement!;
      return (
        element.contains(active) ||
        element.closest('[role="option"]')?.id === active.getAttribute('aria-activedescendant')
      );
    });
  await expect.poll(isReached).toBe(true);
  await page.keyboard.press('Enter');
}
