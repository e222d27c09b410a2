/** The report: a view of its own over the page, made to be printed or kept as PDF, and read by those who never saw the map. */
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { walkMetres } from '../../../core/units';
import { Button } from '../../../ui/Button';
import { Failure } from '../../../ui/Notice';
import type { CityFacts } from '../../../workers/questions';
import { tryAgain, useAnswer } from '../answers';
import { tableQuestion } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';
import { barBounds } from '../weigh/histogram';
import './Report.css';
import { ReportPages } from './ReportPages';
import { reportQuestion } from './reportSentences';
import { closeReport } from './reportWord';
import { useFinding } from './useFinding';

export default function Report({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { t, i18n } = useLingui();
  const answers = useReportAnswers(room);
  const { city, kinds, state, whom } = room;
  const title = reportQuestion(i18n, { ...state, city: city.title, kinds, many: whom?.many ?? null });
  return (
    <ReportFrame title={title}>
      {answers.failed ? (
        <Failure title={t`The report could not be made`} reason={answers.failed} onRetry={tryAgain} />
      ) : answers.ready ? (
        <ReportPages room={room} facts={facts} today={new Date()} {...answers.ready} />
      ) : (
        <p className="report-wait" role="status">
          <Trans>Working it out …</Trans>
        </p>
      )}
    </ReportFrame>
  );
}

/** All that the report says, of one and the same question; `ready` null until everything has come. */
function useReportAnswers(room: GapsRoom) {
  const asked = tableQuestion(room);
  const { standard, speed } = room.state;
  useQuestion('weigh', asked && { ...asked, bounds: barBounds(standard, speed) });
  const finding = useFinding(room);
  const [table, overlay, weigh, outline, changes] = [
    useAnswer('areaTable'),
    useAnswer('overlay'),
    useAnswer('weigh'),
    useAnswer('outline'),
    useAnswer('changes'),
  ];
  const needed = [table, overlay, weigh, outline, ...(room.edits.length > 0 ? [changes] : [])];
  const problem = needed.find(({ status }) => status === 'failed')?.problem;
  const isReady = needed.every(({ status }) => status === 'answered');
  const isOfStandard = weigh.last?.question.standard === walkMetres(standard, speed);
  return {
    failed: problem ? `${problem.what}. ${problem.fix}` : null,
    ready:
      isReady && isOfStandard && finding && overlay.last && weigh.last && outline.last
        ? {
            finding,
            overlay: overlay.last.answer,
            weighing: weigh.last.answer,
            outline: outline.last.answer,
            changes: room.edits.length > 0 ? (changes.last?.answer ?? null) : null,
          }
        : null,
  };
}

/** Over the page, which rests behind it: focus comes in and goes back, Escape closes, only the sheet is printed. */
function ReportFrame({ title, children }: { title: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const app = document.getElementById('app');
    const before = document.activeElement;
    app?.setAttribute('inert', '');
    document.documentElement.classList.add('has-report');
    const pageTitle = document.title;
    // Browsers offer it as the name of the PDF.
    document.title = title;
    frame.current?.focus();
    return () => {
      app?.removeAttribute('inert');
      document.documentElement.classList.remove('has-report');
      document.title = pageTitle;
      if (before instanceof HTMLElement) before.focus();
    };
  }, [title]);
  return createPortal(
    <div
      ref={frame}
      className="report"
      role="dialog"
      aria-modal="true"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeReport();
      }}
    >
      <div className="report-bar">
        <Button onPress={closeReport}>
          <Trans>Back to the map</Trans>
        </Button>
        <p className="soft small">
          <Trans>Choose “Save as PDF” as the printer to keep it.</Trans>
        </p>
        <Button look="strong" onPress={() => window.print()}>
          <Trans>Print or save as PDF</Trans>
        </Button>
      </div>
      {children}
    </div>,
    document.body,
  );
}
