import { useEffect, useState } from 'react';
import { KINDS, type Kind } from '../../../core/site/kinds';
import { walkMetres } from '../../../core/units';
import { Button } from '../../../ui/Button';
import { Pick } from '../../../ui/Pick';
import { Slide } from '../../../ui/Slide';
import type { Candidates, CityFacts, SuggestModel } from '../../../workers/questions';
import { count } from '../figures';
import { manyOfKind, oneOfKind } from '../sentences';
import { sitesByKind } from '../sitesByKind';
import { hasChosenSites, levelOf } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { usePlacing } from '../whatif/usePlans';
import { SuggestionResult } from './SuggestionResult';
import { MODELS } from './suggestSentences';
import { askForSuggestion, forgetSuggestion, useSuggestion } from './useSuggestion';
import './Suggest.css';

const COUNT = { least: 1, most: 10, step: 1 } as const;
/** Long enough for most proofs, short enough to wait for. */
const SECONDS = 10;
const ANYWHERE = 'anywhere';

/** Where should the next places go? The question, and under it the answer. */
export function SuggestSection({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const [model, setModel] = useState<SuggestModel>('most-people');
  const [number, setNumber] = useState(3);
  const [where, setWhere] = useState<string>(ANYWHERE);
  const suggestion = useSuggestion();
  const isPlacing = usePlacing() !== null;
  const { kinds, travel, pack, edits, state } = room;
  const standard = walkMetres(state.standard, state.speed);

  // A suggestion answers one question about one state of the city: when either changes it says nothing any more.
  const asked = JSON.stringify([pack.url, kinds, travel, edits, standard, room.whom?.group?.id]);
  useEffect(() => forgetSuggestion, [asked]);

  if (kinds.length === 0) return null;
  // The models place one kind; of which kind the next should be is then a question of its own.
  if (state.join === 'each') {
    return (
      <section className="suggest" aria-label="Suggest">
        <h2>Where should the next go?</h2>
        <p className="soft">Places are suggested for “Any of these”: choose that above, or one kind alone.</p>
      </section>
    );
  }
  const kind = kinds[0];
  const group = room.whom?.group?.id ?? null;
  const byKind = sitesByKind(facts.sites);
  const others = KINDS.map(({ id }) => id as Kind).filter((id) => byKind[id] && !kinds.includes(id));
  const chosenWhere = others.includes(where as Kind) ? where : ANYWHERE;
  const candidates: Candidates =
    chosenWhere === ANYWHERE ? { from: 'cells' } : { from: 'kinds', kinds: [chosenWhere as Kind] };

  const ask = () =>
    askForSuggestion({
      pack,
      kinds,
      travel,
      ...levelOf(room),
      ...(edits.length > 0 ? { edits } : {}),
      model,
      count: number,
      standard,
      group,
      candidates,
      seconds: SECONDS,
    });

  return (
    <section className="suggest" aria-label="Suggest">
      <h2>Where should the next go?</h2>
      <Pick
        label="What matters most"
        options={MODELS.map(({ id, label, name }) => ({ id, label: `${label} (${name})` }))}
        chosen={model}
        onChoose={setModel}
      />
      {model !== 'everyone' && (
        <Slide
          label="How many to add"
          words={count(number)}
          value={number}
          scale={COUNT}
          onDrag={setNumber}
          onSettle={setNumber}
        />
      )}
      <Pick
        label="Where they may stand"
        options={[
          { id: ANYWHERE, label: 'Anywhere people live' },
          ...others.map((id) => ({ id: id as string, label: `In ${manyOfKind(id)} (${count(byKind[id] ?? 0)})` })),
        ]}
        chosen={chosenWhere}
        onChoose={setWhere}
      />
      {suggestion.status !== 'asking' && (
        <Button look="strong" onPress={ask} isDisabled={isPlacing}>
          {model === 'everyone'
            ? 'Suggest the fewest'
            : `Suggest ${number} ${number === 1 ? oneOfKind(kind) : manyOfKind(kind)}`}
        </Button>
      )}
      {!hasChosenSites(room) && <p className="soft small">None stand yet, so the suggestion starts from nothing.</p>}
      <SuggestionResult room={room} facts={facts} kind={kind} />
    </section>
  );
}
