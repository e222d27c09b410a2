import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useEffect, useRef } from 'react';
import { lazyPart } from '../../ui/lazyPart';
import { Empty, Failure, Loading } from '../../ui/Notice';
import { useCatalog } from '../../visit/catalog';
import { AboutData } from './AboutData';
import { AreaSection } from './AreaSection';
import { tryAgain, useAnswer, useAnswers } from './answers';
import { CellCard } from './CellCard';
import { CityHead } from './CityHead';
import { FindingSection } from './FindingSection';
import { useDisplayQuestions } from './find/useDisplay';
import { useDoubtsQuestion } from './find/useDoubts';
import './GapsPanel.css';
import { OpeningBar } from './OpeningBar';
import { OutlineSection } from './outline/OutlineSection';
import { useOutlineQuestion } from './outline/useOutline';
import { OwnNotice } from './own/OwnNotice';
import { OwnSection } from './own/OwnSection';
import { useKeptOwn } from './own/useOwn';
import { QuestionForm } from './QuestionForm';
import { useIsReportOpen } from './report/reportWord';
import { TakeAlong } from './report/TakeAlong';
import { SiteCard } from './SiteCard';
import { findSelected } from './selection';
import { SuggestSection } from './suggest/SuggestSection';
import { hasChosenSites, useGapsQuestions } from './useGapsQuestions';
import { type GapsRoom, useGapsRoom, useSettledRoom } from './useGapsRoom';
import { WeighSection } from './weigh/WeighSection';
import { useFollowedPlans } from './whatif/usePlans';
import { WhatIfSection } from './whatif/WhatIfSection';

// Fetched when it is first opened.
const Report = lazyPart(() => import('./report/Report'));

/** The planner's panel, in the order of the work: find, weigh, what if, suggest, one's own data, a report, what it all rests on. */
export function GapsPanel() {
  const { t } = useLingui();
  const catalog = useCatalog();
  const room = useSettledRoom();
  useFollowedPlans(room?.city.slug ?? null);
  useKeptOwn(room?.city.slug ?? null);

  if (catalog.status === 'failed') {
    return <Failure title={t`The list of cities did not load`} reason={catalog.reason} onRetry={catalog.retry} />;
  }
  if (catalog.status !== 'ready') return <Loading says={t`Loading the cities`} />;
  if (!room)
    return (
      <Empty title={t`No city has been built yet`}>
        <Trans>Run “atlas build” to make one.</Trans>
      </Empty>
    );
  return (
    <>
      <LiveQuestions />
      <CityPanel room={room} />
    </>
  );
}

/** Apart from the panel, so that it alone runs at each step of a drag. */
function LiveQuestions() {
  const room = useGapsRoom();
  useGapsQuestions(room);
  useOutlineQuestion(room);
  useDisplayQuestions(room);
  useDoubtsQuestion(room);
  return null;
}

function CityPanel({ room }: { room: GapsRoom }) {
  const { t } = useLingui();
  const opening = useAnswer('openCity');
  const progress = useAnswers((store) => store.progress);
  const body = useRef<HTMLDivElement>(null);
  const { facts, state } = room;
  const name = room.city.title;
  const isReportOpen = useIsReportOpen() && hasChosenSites(room);
  const selected = facts && findSelected(state.selection, facts);
  const card = selected && selected.what !== 'area' ? `${selected.what} ${selected.row}` : null;

  // A card stands at the top: whoever chose it further down is brought to it.
  useEffect(() => {
    if (card) body.current?.scrollTo({ top: 0 });
  }, [card]);

  return (
    <div className="gaps" data-city={facts ? room.city.slug : ''}>
      <CityHead room={room} />
      <div className="gaps-body" ref={body}>
        {opening.status === 'failed' && opening.problem && (
          <Failure
            title={t`${name} did not open`}
            reason={`${opening.problem.what}. ${opening.problem.fix}`}
            onRetry={tryAgain}
          />
        )}
        {opening.status === 'asking' && !facts && <OpeningBar title={name} progress={progress} />}
        <OwnNotice own={room.own} />
        {facts && selected?.what === 'site' && <SiteCard key={card} room={room} facts={facts} row={selected.row} />}
        {facts && selected?.what === 'cell' && <CellCard key={card} room={room} facts={facts} row={selected.row} />}
        {facts && <FindingSection room={room} facts={facts} />}
        <QuestionForm room={room} />
        {facts && <AreaSection room={room} facts={facts} />}
        {facts && <WeighSection room={room} />}
        {facts && <OutlineSection room={room} facts={facts} />}
        {facts && <WhatIfSection room={room} facts={facts} />}
        {facts && <SuggestSection room={room} facts={facts} />}
        <OwnSection room={room} />
        {facts && <TakeAlong room={room} facts={facts} />}
        <AboutData city={room.city} travel={room.travel} standard={state.standard} />
      </div>
      {isReportOpen && facts && (
        <Suspense>
          <Report room={room} facts={facts} />
        </Suspense>
      )}
    </div>
  );
}
