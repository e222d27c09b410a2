/** Scenarios side by side as a file: who gains and who loses, for the city, by group and by area; nobody hidden in a balance. */

import type { Source } from '../../../core/city/catalog';
import type { Change } from '../../../core/scenario/change';
import type { I18n } from '../../../languages/speaker';
import { csvText } from '../../../ui/csv';
import type { Answer } from '../../../workers/questions';
import { sourceLines } from '../sourceLines';

export interface CompareFile {
  readonly answer: Answer<'compare'>;
  /** Of the scenarios, in their order. */
  readonly names: readonly string[];
  readonly groups: readonly { readonly label: string }[];
  /** Names of the areas, by row. */
  readonly areas: readonly string[];
  /** What was asked, a sentence each. */
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}

type Compared = Answer<'compare'>['scenarios'][number];
type Moved = Pick<Change, 'gained' | 'lost'>;

/** Two columns a scenario, whole people, because they are estimates. Areas where nobody gains or loses in any are left out. */
export function compareCsv(
  i18n: I18n,
  { answer: { scenarios }, names, groups, areas, notes, sources }: CompareFile,
): string {
  const row = (part: string, name: string, of: (scenario: Compared) => Moved) => [
    part,
    name,
    ...scenarios.flatMap((scenario) => {
      const { gained, lost } = of(scenario);
      return [Math.round(gained), Math.round(lost)];
    }),
  ];
  const touched = new Set(
    scenarios.flatMap((scenario) =>
      scenario.areas.filter(({ gained, lost }) => gained + lost > 0).map(({ area }) => area),
    ),
  );
  const inArea = (area: number) => (scenario: Compared) =>
    scenario.areas.find((one) => one.area === area) ?? { gained: 0, lost: 0 };
  // not translated: columns and rows keep their names, for programs; the notes are said
  return csvText(
    ['part', 'name', ...names.flatMap((name) => [`${name}: people gaining`, `${name}: people losing`])],
    [
      row('city', 'The whole city', ({ city }) => city),
      ...groups.map(({ label }, group) => row('group', label, (scenario) => scenario.groups[group])),
      ...[...touched].sort((a, b) => a - b).map((area) => row('area', areas[area], inArea(area))),
    ],
    [...notes, ...sourceLines(i18n, sources)],
  );
}
