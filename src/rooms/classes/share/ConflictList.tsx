import type { Experiment, Head } from '../../../core/experiment/experiment';
import { settle } from '../../../core/experiment/versions';
import { Button } from '../../../ui/Button';
import { joinKept, openCopy, useKeeping } from '../keeping/useSaving';

const FIELD_WORDS: Partial<Record<keyof Head, string>> = {
  title: 'Title',
  question: 'Question',
  hypothesis: 'Hypothesis',
  method: 'Method',
  conclusion: 'Conclusion',
  classLabel: 'Class',
  organisation: 'Kind of place',
  city: 'City',
  timeZone: 'Local time',
  from: 'First day',
  until: 'Last day',
  language: 'Language',
  licence: 'Licence',
  grid: 'Squares',
  protocol: 'Protocol',
  centre: 'Where the map opens',
};

/** Where two copies say different things, both are kept, and here it is asked which one is meant. */
export function ConflictList({ experiment }: { experiment: Experiment }) {
  const { conflicts } = useKeeping();
  if (conflicts.length === 0) return null;
  return (
    <section className="classes-section" aria-label="Which one is meant?">
      <h2>Which one is meant?</h2>
      <p className="soft">
        Two copies were joined that say different things. Nothing is lost: choose what should stand.
      </p>
      {conflicts.map(({ field, values }) => (
        <fieldset key={field} className="classes-conflict">
          <legend>{fieldWords(field, experiment)}</legend>
          <div className="classes-row">
            {values.map((value, i) => (
              <Button
                key={i}
                look={i === 0 ? 'strong' : 'plain'}
                onPress={() => joinKept((kept) => settle(kept, { field, value, copy: openCopy() }))}
              >
                {valueWords(value)}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

function fieldWords(field: string, experiment: Experiment): string {
  const [list, id] = field.split('/');
  if (!id) return FIELD_WORDS[field as keyof Head] ?? field;
  const items = experiment[list as 'places'] ?? [];
  return items.find((item) => item.id === id)?.name ?? list;
}

function valueWords(value: unknown): string {
  if (value === null || value === '') return '(empty)';
  if (typeof value !== 'object') return shortened(String(value));
  const named = value as { title?: string; name?: string; text?: string; blur?: unknown };
  const name = named.title ?? named.name ?? named.text;
  return name ? shortened(named.blur ? `${name} (${String(named.blur)})` : name) : shortened(JSON.stringify(value));
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
