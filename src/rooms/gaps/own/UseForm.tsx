import { useState } from 'react';
import { mendWords } from '../../../core/intake/mends';
import type { Joining, OwnSummary } from '../../../core/intake/ownData';
import { Button } from '../../../ui/Button';
import { Pick } from '../../../ui/Pick';
import { Segments } from '../../../ui/Segments';
import { TextBox } from '../../../ui/TextBox';
import { chooseKinds, type GapsRoom } from '../useGapsRoom';
import type { OpenState } from './FileReport';
import { things } from './ownSentences';
import type { IntakeSession } from './useIntake';
import { takeIntoUse } from './useOwn';

const LICENCES = [
  { id: '', label: 'Choose' },
  { id: 'Not for publishing', label: 'For ourselves only, not for publishing' },
  { id: 'CC0 1.0', label: 'CC0: no rights reserved' },
  { id: 'CC BY 4.0', label: 'CC BY: name the source' },
  { id: 'CC BY-SA 4.0', label: 'CC BY-SA: name the source, share alike' },
  { id: 'ODbL 1.0', label: 'ODbL: name the source, share alike' },
  { id: 'Open licence of the publisher', label: 'Another open licence' },
  { id: 'Licence not known', label: 'Not known' },
] as const;
type Licence = (typeof LICENCES)[number]['id'];

interface UseFormProps {
  readonly room: GapsRoom;
  readonly session: IntakeSession;
  readonly state: OpenState;
  readonly onDone: () => void;
}

/** Whose data these are and what may be done with them, how they join the city's, and the step into use. */
export function UseForm({ room, session, state, onDone }: UseFormProps) {
  const [publisher, setPublisher] = useState('');
  const [licence, setLicence] = useState<Licence>('');
  const [date, setDate] = useState('');
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { setups, checked, opened } = state;
  const { purpose, joining } = setups.present;
  const isChecked = checked.setup === setups.present;
  const { usable } = checked.report;

  const use = async () => {
    const missing = [publisher.trim() === '' && 'who made the data', licence === '' && 'their licence'].filter(Boolean);
    if (missing.length > 0) return setProblem(`Say ${missing.join(' and ')} first.`);
    const reply = await session.intake?.ask('finish', setups.present);
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
      mended: setups.present.mends.map(mendWords),
    };
    const brought = Object.keys(byKind) as (keyof typeof byKind)[];
    // Whoever brings museums while libraries are asked about wants to see museums.
    if (purpose === 'sites' && !brought.some((kind) => room.kinds.includes(kind))) chooseKinds(brought);
    await takeIntoUse({ summary, bytes, keptOn: new Date().toISOString().slice(0, 10) });
    onDone();
  };

  return (
    <section aria-label="Use" className="intake-part">
      <h3>Whose data these are</h3>
      <div className="intake-columns">
        <TextBox
          label="Made by"
          hint="An office, a school, yourself"
          value={publisher}
          onChange={setPublisher}
          maxLength={200}
        />
        <Pick label="Licence" options={LICENCES} chosen={licence} onChoose={setLicence} />
        <TextBox label="As of" hint="A year or a day, if known" value={date} onChange={setDate} maxLength={40} />
        <TextBox
          label="Web page"
          hint="Where they come from, if anywhere"
          kind="url"
          value={url}
          onChange={setUrl}
          maxLength={500}
        />
      </div>
      {purpose === 'sites' && (
        <Segments
          label={`Places of these kinds that ${room.city.title} has already`}
          options={[
            { id: 'beside' satisfies Joining, label: 'Keep them too' },
            { id: 'instead' satisfies Joining, label: 'Replace them' },
          ]}
          chosen={joining}
          onChoose={(next) => session.change((now) => ({ ...now, joining: next }))}
        />
      )}
      <p className="soft small">
        The rows are kept in this browser, on this device, until you remove them. A link to this page does not carry
        them.
      </p>
      {problem && <p role="alert">{problem}</p>}
      <div className="own-data-row">
        <Button look="strong" isDisabled={!isChecked || usable === 0} onPress={use}>
          Use {things(purpose, usable)}
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </section>
  );
}
