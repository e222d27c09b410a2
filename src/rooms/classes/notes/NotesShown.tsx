import { Trans, useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { timeText } from '../results/localTime';
import { PhotoImage } from './PhotoImage';

/** The notes of an experiment, to read. */
export function NotesShown({ experiment: { notes, photos, places, timeZone } }: { experiment: Experiment }) {
  const { t, i18n } = useLingui();
  const shown = notes.filter(({ text, photo }) => text.trim() !== '' || photos.some(({ id }) => id === photo));
  if (shown.length === 0) return null;
  return (
    <section className="classes-section" aria-label={t`Noticed`}>
      <h2>
        <Trans>Noticed</Trans>
      </h2>
      <ul className="classes-notes">
        {shown.map((note) => {
          const photo = photos.find(({ id }) => id === note.photo);
          const place = places.find(({ id }) => id === note.place);
          const facts = [place?.name, note.at !== null && timeText(i18n, note.at, timeZone)].filter(Boolean);
          return (
            <li key={note.id}>
              {photo && <PhotoImage photo={photo} />}
              {note.text.trim() !== '' && <p className="classes-text">{note.text}</p>}
              {facts.length > 0 && <p className="soft small">{facts.join(' · ')}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
