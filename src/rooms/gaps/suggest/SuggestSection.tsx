import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { KINDS, type Kind } from '../../../core/site/kinds';
import { walkMetres } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import { Button } from '../../../ui/Button';
import { Pick } from '../../../ui/Pick';
import { Slide } from '../../../ui/Slide';
import type { Candidates, CityFacts, Standing, SuggestModel } from '../../../workers/questions';
import { count } from '../figures';
import { manyOfKind, manyOfKinds, oneOfKind } from '../kindWords';
import type { Outline } from '../outline/outlineWord';
import { useOutline } from '../outline/useOutline';
import { sitesByKind } from '../sitesByKind';
import { hasChosenSites, levelOf } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { usePlacing } from '../whatif/usePlans';
import { SuggestionResult } from './SuggestionResult';
import { MODELS, STANDING } from './suggestSentences';
import { askForSuggestion, forgetSuggestion, useSuggestion } from './useSuggestion';
import './Suggest.css';

const COUNT = { least: 1, most: 10, step: 1 } as const;
/** Long enough for most proofs, short enough to wait for. */
const SECONDS = 10;
const ANYWHERE = 'anywhere';
const WITHIN = 'within-outline';

function candidatesFrom(where: string, outline: Outline | null): Candidates {
  if (where === ANYWHERE) return { from: 'cells' };
  return where === WITHIN && outline
    ? { from: 'cells', within: outline.ring }
    : { from: 'kinds', kinds: [where as Kind] };
}

const anywhereWithinText = (i18n: I18n, outline: string) =>
  i18n._(outline === '' ? msg`Anywhere within this outline` : msg`Anywhere within “${outline}”`);

/** Where should the next places go? The question, and under it the answer. */
export function SuggestSection({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { t, i18n } = useLingui();
  const [model, setModel] = useState<SuggestModel>('most-people');
  const [number, setNumber] = useState(3);
  const [where, setWhere] = useState<string>(ANYWHERE);
  const [wanted, setStanding] = useState<Standing>('stay');
  const outline = useOutline();
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
      <section className="suggest" aria-label={t`Suggest`}>
        <h2>
          <Trans>Where should the next go?</Trans>
        </h2>
        <p className="soft">
          <Trans>Places are suggested for “Any of these”: choose that above, or one kind alone.</Trans>
        </p>
      </section>
    );
  }
  const kind = kinds[0];
  const [place, places] = [oneOfKind(i18n, kind), manyOfKind(i18n, kind)];
  const group = room.whom?.group?.id ?? null;
  const byKind = sitesByKind(facts.sites);
  const others = KINDS.map(({ id }) => id as Kind).filter((id) => byKind[id] && !kinds.includes(id));
  const isThere = others.includes(where as Kind) || (where === WITHIN && outline !== null);
  const chosenWhere = isThere ? where : ANYWHERE;
  const candidates = candidatesFrom(chosenWhere, outline);
  const mayMove = hasChosenSites(room);
  const standing = mayMove ? wanted : 'stay';

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
      standing,
      seconds: SECONDS,
    });

  return (
    <section className="suggest" aria-label={t`Suggest`}>
      <h2>
        <Trans>Where should the next go?</Trans>
      </h2>
      <Pick
        label={t`What matters most`}
        options={MODELS.map(({ id, label }) => ({ id, label: t(label) }))}
        chosen={model}
        onChoose={setModel}
      />
      {model !== 'everyone' && (
        <Slide
          label={standing === 'anew' ? t`How many in all` : t`How many to add`}
          words={count(i18n, number)}
          value={number}
          scale={COUNT}
          onDrag={setNumber}
          onSettle={setNumber}
        />
      )}
      <Pick
        label={t`Where they may stand`}
        options={[
          { id: ANYWHERE, label: t`Anywhere people live` },
          ...(outline ? [{ id: WITHIN, label: anywhereWithinText(i18n, outline.name) }] : []),
          ...others.map((id) => ({
            id: id as string,
            label: t`In ${{ places: manyOfKind(i18n, id) }} (${{ number: count(i18n, byKind[id] ?? 0) }})`,
          })),
        ]}
        chosen={chosenWhere}
        onChoose={setWhere}
      />
      {mayMove && (
        <Pick
          label={t`The ${{ places: manyOfKinds(i18n, kinds) }} that stand`}
          options={STANDING.map(({ id, label }) => ({ id, label: t(label) }))}
          chosen={standing}
          onChoose={setStanding}
        />
      )}
      {suggestion.status !== 'asking' && (
        <Button look="strong" onPress={ask} isDisabled={isPlacing}>
          {model === 'everyone'
            ? t`Suggest the fewest`
            : t`${plural(number, { one: `Suggest # ${place}`, other: `Suggest # ${places}` })}`}
        </Button>
      )}
      {!hasChosenSites(room) && (
        <p className="soft small">
          <Trans>None stand yet, so the suggestion starts from nothing.</Trans>
        </p>
      )}
      <SuggestionResult room={room} facts={facts} kind={kind} />
    </section>
  );
}
