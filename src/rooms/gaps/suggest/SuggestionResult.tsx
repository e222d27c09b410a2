import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Edit } from '../../../core/scenario/edit';
import { editPosition, newSiteId, withEdit } from '../../../core/scenario/edit';
import type { Kind } from '../../../core/site/kinds';
import { number } from '../../../languages/figures';
import { KIND_NAMES } from '../../../languages/kinds';
import type { I18n } from '../../../languages/speaker';
import { useCamera } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { LoadingBar } from '../../../ui/LoadingBar';
import type { Choice, CityFacts } from '../../../workers/questions';
import { listText } from '../figures';
import { oneOfKind, siteName } from '../kindWords';
import { aboutPeople, type Many } from '../sentences';
import type { GapsRoom } from '../useGapsRoom';
import { makeEdits } from '../whatif/usePlans';
import { CoverCurve } from './CoverCurve';
import { proofSentence } from './proofSentence';
import { outOfReachSentence, worthSentence } from './suggestSentences';
import { choiceOf, forgetSuggestion, stopSuggestion, useSuggestion } from './useSuggestion';

interface ResultProps {
  readonly room: GapsRoom;
  readonly facts: CityFacts;
  readonly kind: Kind;
}

/** The suggestion as it comes: a first choice, better ones, the proof; and what may be done with it. */
export function SuggestionResult({ room, facts, kind }: ResultProps) {
  const { t, i18n } = useLingui();
  const state = useSuggestion();
  const choice = choiceOf(state);
  if (state.status === 'idle') return null;
  const many = room.whom?.many ?? null;
  const { model, standing } = state.question;
  const asked = { model, kind, standard: room.state.standard, speed: room.state.speed, many, standing };
  return (
    <div className="suggest-result" data-status={state.status}>
      {state.status === 'asking' && (
        <>
          <LoadingBar
            label={choice ? t`A first answer is here; looking for a better one` : t`Looking for places`}
            share={null}
          />
          <Button onPress={stopSuggestion}>
            <Trans>Stop</Trans>
          </Button>
        </>
      )}
      {(state.status === 'asking' || state.status === 'stopped') && (
        <p role="status">{soFarSentences(i18n, choice, { many, isStopped: state.status === 'stopped' }).join(' ')}</p>
      )}
      {state.status === 'failed' && <p role="alert">{`${state.problem.what}. ${state.problem.fix}`}</p>}
      {state.status === 'answered' && (
        <div role="status">
          {choice && <p className="whatif-sentence">{worthSentence(i18n, asked, choice, state.answer)}</p>}
          <p className="suggest-proof" data-proof={state.answer.status}>
            {proofSentence(i18n, asked, state.answer)}
          </p>
          <p className="soft small">{outOfReachSentence(i18n, state.answer)}</p>
        </div>
      )}
      {choice && choice.places.length + choice.closed.length > 0 && (
        <Places choice={choice} facts={facts} kind={kind} />
      )}
      {state.status === 'answered' && state.answer.curve.length > 1 && (
        <CoverCurve
          room={room}
          points={state.answer.curve}
          sentence={
            choice ? worthSentence(i18n, asked, choice, state.answer) : proofSentence(i18n, asked, state.answer)
          }
        />
      )}
    </div>
  );
}

function soFarSentences(
  i18n: I18n,
  choice: Choice | null,
  { many, isStopped }: { readonly many: Many; readonly isStopped: boolean },
): readonly string[] {
  if (!choice) return isStopped ? [i18n._(msg`Stopped before anything was found.`)] : [];
  const people = aboutPeople(i18n, choice.figures.served, many);
  return [
    i18n._(msg`Best so far: ${people} within the standard.`),
    ...(isStopped ? [i18n._(msg`Stopped early, so nothing is proven.`)] : []),
  ];
}

/** More are on the map than can be read. */
const LISTED = 20;

function Places({ choice, facts, kind }: { choice: Choice; facts: CityFacts; kind: Kind }) {
  const { t, i18n } = useLingui();
  const camera = useCamera();
  const closed = listText(
    i18n,
    choice.closed.map((site) => siteName(i18n, facts.sites, site)),
  );
  return (
    <>
      <ol className="suggest-places" aria-label={t`Suggested places`}>
        {choice.places.slice(0, LISTED).map(({ at, area, site }, i) => (
          <li key={at.join()}>
            <span className="suggest-number" aria-hidden="true">
              {number(i18n, i + 1)}
            </span>
            <button type="button" className="link" onClick={() => camera.goTo(at, { atLeastZoom: 14.5 })}>
              {site === null ? facts.areas.names[area] : siteName(i18n, facts.sites, site)}
            </button>
            {site !== null && <span className="soft">{facts.areas.names[area]}</span>}
          </li>
        ))}
      </ol>
      {choice.closed.length > 0 && (
        <p className="small">
          <Trans>
            <strong>Would close:</strong> {closed}.
          </Trans>
        </p>
      )}
      {choice.places.length > LISTED && (
        <p className="soft small">
          <Plural value={choice.places.length - LISTED} one="And # more, on the map." other="And # more, on the map." />
        </p>
      )}
      <div className="whatif-row">
        <Button look="strong" onPress={() => makeEdits(additions(i18n, choice, { facts, kind }))}>
          <Trans>Try them out</Trans>
        </Button>
        <Button onPress={forgetSuggestion}>
          <Trans>Discard</Trans>
        </Button>
      </div>
    </>
  );
}

function newNamed(i18n: I18n, kind: Kind, area: string): string {
  const place = oneOfKind(i18n, kind);
  return i18n._(msg`New ${place}, ${area}`);
}

/** The suggested places as what-ifs, named by where they are, and the closings. */
function additions(
  i18n: I18n,
  { places, closed }: Choice,
  { facts, kind }: { readonly facts: CityFacts; readonly kind: Kind },
): readonly Edit[] {
  const taken = new Set(facts.sites.ids);
  const closings = closed.map((site): Edit => ({ do: 'close', site: facts.sites.ids[site] }));
  return places.reduce<readonly Edit[]>((edits, { at, area, site }) => {
    const id = newSiteId(edits, (one) => taken.has(one));
    const name =
      site === null
        ? newNamed(i18n, kind, facts.areas.names[area])
        : i18n._(msg`${{ kind: i18n._(KIND_NAMES[kind]) }} in ${{ place: siteName(i18n, facts.sites, site) }}`);
    return withEdit(edits, { do: 'add', site: id, kind, at: editPosition(at), name: name.slice(0, 300) });
  }, closings);
}
