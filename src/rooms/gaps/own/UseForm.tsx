import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Joining, OwnSummary } from '../../../core/intake/ownData';
import { Button } from '../../../ui/Button';
import { Pick } from '../../../ui/Pick';
import { Segments } from '../../../ui/Segments';
import { TextBox } from '../../../ui/TextBox';
import { chooseKinds, type GapsRoom } from '../useGapsRoom';
import type { OpenState } from './FileReport';
import { LICENCES, type Licence } from './licences';
import { rowNames } from './rowTexts';
import type { IntakeSession } from './useIntake';
import { takeIntoUse } from './useOwn';

interface UseFormProps {
  readonly room: GapsRoom;
  readonly session: IntakeSession;
  readonly state: OpenState;
  readonly onDone: () => void;
}

/** Whose data these are and what may be done with them, how they join the city's, and the step into use. */
export function UseForm({ room, session, state, onDone }: UseFormProps) {
  const { t, i18n } = useLingui();
  const [publisher, setPublisher] = useState('');
  const [licence, setLicence] = useState<Licence>('');
  const [date, setDate] = useState('');
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<MessageDescriptor | string | null>(null);
  const { setups, checked, opened } = state;
  const { purpose, joining } = setups.present;
  const isChecked = checked.setup === setups.present;
  const { usable } = checked.report;

  const use = async () => {
    const missing = missingMessage({ hasPublisher: publisher.trim() !== '', hasLicence: licence !== '' });
    if (missing) return setProblem(missing);
    const reply = await session.intake?.ask('finish', { setup: setups.present, rowNames: rowNames(i18n) });
    if (reply?.status !== 'answered') return setProblem(reply?.problem.what ?? null);
    const { bytes, count, byKind, hasPeople } = reply.answer;
    const summary: OwnSummary = {
      purpose,
      city: room.city.slug,
      file: opened.file,
      count,
      byKind,
      joining,
      hasPeople,
      source: { publisher: publisher.trim(), licence, url: url.trim() || null, date: date.trim() || null },
      mended: setups.present.mends,
    };
    const brought = Object.keys(byKind) as (keyof typeof byKind)[];
    // Whoever brings museums while libraries are asked about wants to see museums.
    if (purpose === 'sites' && !brought.some((kind) => room.kinds.includes(kind))) chooseKinds(brought);
    await takeIntoUse({ summary, bytes, keptOn: new Date().toISOString().slice(0, 10) });
    onDone();
  };

  return (
    <section aria-label={t`Use`} className="intake-part">
      <h3>
        <Trans>Whose data these are</Trans>
      </h3>
      <div className="intake-columns">
        <TextBox
          label={t`Made by`}
          hint={t`An office, a school, yourself`}
          value={publisher}
          onChange={setPublisher}
          maxLength={200}
        />
        <Pick
          label={t`Licence`}
          options={LICENCES.map(({ id, label }) => ({ id, label: t(label) }))}
          chosen={licence}
          onChoose={setLicence}
        />
        <TextBox label={t`As of`} hint={t`A year or a day, if known`} value={date} onChange={setDate} maxLength={40} />
        <TextBox
          label={t`Web page`}
          hint={t`Where they come from, if anywhere`}
          kind="url"
          value={url}
          onChange={setUrl}
          maxLength={500}
        />
      </div>
      {purpose === 'sites' && (
        <Segments
          label={t`Places of these kinds that ${{ city: room.city.title }} has already`}
          options={[
            { id: 'beside' satisfies Joining, label: t`Keep them too` },
            { id: 'instead' satisfies Joining, label: t`Replace them` },
          ]}
          chosen={joining}
          onChoose={(next) => session.change((now) => ({ ...now, joining: next }))}
        />
      )}
      <p className="soft small">
        <Trans>
          The rows are kept in this browser, on this device, until you remove them. A link to this page does not carry
          them.
        </Trans>
      </p>
      {problem && <p role="alert">{typeof problem === 'string' ? problem : t(problem)}</p>}
      <div className="own-data-row">
        <Button look="strong" isDisabled={!isChecked || usable === 0} onPress={use}>
          {purpose === 'sites' ? (
            <Plural value={usable} one="Use # place" other="Use # places" />
          ) : (
            <Plural value={usable} one="Use # area" other="Use # areas" />
          )}
        </Button>
        <Button onPress={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </section>
  );
}

/** Null: nothing is missing. */
function missingMessage({ hasPublisher, hasLicence }: { hasPublisher: boolean; hasLicence: boolean }) {
  if (!hasPublisher && !hasLicence) return msg`Say who made the data and their licence first.`;
  if (!hasPublisher) return msg`Say who made the data first.`;
  return hasLicence ? null : msg`Say their licence first.`;
}
