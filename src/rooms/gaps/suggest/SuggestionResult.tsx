import type { Edit } from '../../../core/scenario/edit';
import { editPosition, newSiteId, withEdit } from '../../../core/scenario/edit';
import { KINDS, type Kind, kindIndex } from '../../../core/site/kinds';
import { useCamera } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { LoadingBar } from '../../../ui/LoadingBar';
import type { Choice, CityFacts } from '../../../workers/questions';
import { Emphasised } from '../Emphasised';
import { estimatedPeople, listText } from '../figures';
import { siteName } from '../kindWords';
import type { GapsRoom } from '../useGapsRoom';
import { makeEdits } from '../whatif/usePlans';
import { CoverCurve } from './CoverCurve';
import { outOfReachSentence, proofSentence, worthSentence } from './suggestSentences';
import { choiceOf, forgetSuggestion, stopSuggestion, useSuggestion } from './useSuggestion';

interface ResultProps {
  readonly room: GapsRoom;
  readonly facts: CityFacts;
  readonly kind: Kind;
}

/** The suggestion as it comes: a first choice, better ones, the proof; and what may be done with it. */
export function SuggestionResult({ room, facts, kind }: ResultProps) {
  const state = useSuggestion();
  const choice = choiceOf(state);
  if (state.status === 'idle') return null;
  const many = room.whom?.many ?? 'people';
  const { model, standing } = state.question;
  const asked = { model, kind, standard: room.state.standard, speed: room.state.speed, many, standing };
  return (
    <div className="suggest-result" data-status={state.status}>
      {state.status === 'asking' && (
        <>
          <LoadingBar
            label={choice ? 'A first answer is here; looking for a better one' : 'Looking for places'}
            share={null}
          />
          <Button onPress={stopSuggestion}>Stop</Button>
        </>
      )}
      {(state.status === 'asking' || state.status === 'stopped') && (
        <p role="status">
          {choice
            ? `Best so far: about ${estimatedPeople(i18n, choice.figures.served)} ${many} within the standard.`
            : state.status === 'stopped' && 'Stopped before anything was found.'}
          {choice && state.status === 'stopped' && ' Stopped early, so nothing is proven.'}
        </p>
      )}
      {state.status === 'failed' && <p role="alert">{`${state.problem.what}. ${state.problem.fix}`}</p>}
      {state.status === 'answered' && (
        <div role="status">
          {choice && (
            <p className="whatif-sentence">
              <Emphasised text={worthSentence(asked, choice, state.answer)} />
            </p>
          )}
          <p className="suggest-proof" data-proof={state.answer.status}>
            {proofSentence(asked, state.answer)}
          </p>
          <p className="soft small">{outOfReachSentence(state.answer)}</p>
        </div>
      )}
      {choice && choice.places.length + choice.closed.length > 0 && (
        <Places choice={choice} facts={facts} kind={kind} />
      )}
      {state.status === 'answered' && state.answer.curve.length > 1 && <CoverCurve points={state.answer.curve} />}
    </div>
  );
}

/** More are on the map than can be read. */
const LISTED = 20;

function Places({ choice, facts, kind }: { choice: Choice; facts: CityFacts; kind: Kind }) {
  const camera = useCamera();
  return (
    <>
      <ol className="suggest-places" aria-label="Suggested places">
        {choice.places.slice(0, LISTED).map(({ at, area, site }, i) => (
          <li key={at.join()}>
            <span className="suggest-number" aria-hidden="true">
              {i + 1}
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
          <strong>Would close:</strong>{' '}
          {listText(
            ENGLISH,
            choice.closed.map((site) => siteName(i18n, facts.sites, site)),
          )}
          .
        </p>
      )}
      {choice.places.length > LISTED && (
        <p className="soft small">And {choice.places.length - LISTED} more, on the map.</p>
      )}
      <div className="whatif-row">
        <Button look="strong" onPress={() => makeEdits(additions(choice, facts, kind))}>
          Try them out
        </Button>
        <Button onPress={forgetSuggestion}>Discard</Button>
      </div>
    </>
  );
}

/** The suggested places as what-ifs, named by where they are, and the closings. */
function additions({ places, closed }: Choice, facts: CityFacts, kind: Kind): readonly Edit[] {
  const taken = new Set(facts.sites.ids);
  const label = KINDS[kindIndex(kind)].label;
  const closings = closed.map((site): Edit => ({ do: 'close', site: facts.sites.ids[site] }));
  return places.reduce<readonly Edit[]>((edits, { at, area, site }) => {
    const id = newSiteId(edits, (one) => taken.has(one));
    const name =
      site === null
        ? `New ${label.toLowerCase()}, ${facts.areas.names[area]}`
        : `${label} in ${siteName(i18n, facts.sites, site)}`;
    return withEdit(edits, { do: 'add', site: id, kind, at: editPosition(at), name: name.slice(0, 300) });
  }, closings);
}
