import type { Weighing } from '../../../workers/questions';

/** The Lorenz curve read off at each tenth of the people, along its straight pieces. Empty for an empty curve. */
export function lorenzTenths({ people, places }: Weighing['lorenz']) {
  if (people.length === 0) return [];
  return Array.from({ length: 10 }, (_, i) => {
    const at = (i + 1) / 10;
    // Rounding may leave the curve's end a hair before 1.
    const k = Math.max(
      1,
      people.findIndex((share) => share >= at - 1e-9),
    );
    const part = (at - people[k - 1]) / (people[k] - people[k - 1]);
    return { people: at, places: Math.min(1, places[k - 1] + part * (places[k] - places[k - 1])) };
  });
}
