/** Where tasks run (playwright.config.ts): without a tag, both as they are written and everywhere. */

/** The tag of tasks by keyboard that have a twin with a mouse: they run under the other circumstances only. */
export const EVERYWHERE = { tag: '@everywhere' };
/** The tag of tasks that are about a mouse, a wide screen, or a host that answers in some way: they run as written only. */
export const HERE = { tag: '@here' };
