import { Trans, useLingui } from '@lingui/react/macro';
import type { Experiment, Note } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { TextBox } from '../../../ui/TextBox';
import { ClockField } from '../data/ClockField';
import { PlacePick } from '../data/PlacePick';
import { remarksOn } from '../plan/remarks';
import { endWriting, makeEdits, newId } from '../useDesk';
import { PhotoField } from './PhotoField';

/** What a class saw: a place, a text, a photo. */
export function NotesSection({ experiment }: { experiment: Experiment }) {
  const { t } = useLingui();
  const gathers = experiment.protocol?.gathers ?? [];
  const [place = null] = experiment.places.map(({ id }) => id);
  return (
    <section className="classes-section" aria-label={t`Notes`}>
      <h2>
        <Trans>Notes</Trans>
      </h2>
      <p className="soft">
        <Trans>
          What you saw, heard or smelled at a place, with a photo if it helps. Nobody’s name, nobody’s face.
        </Trans>
      </p>
      {experiment.notes.map((note) => (
        <NoteCard key={note.id} experiment={experiment} note={note} />
      ))}
      <div className="classes-row">
        <Button
          look={gathers.includes('notes') ? 'strong' : 'plain'}
          onPress={() =>
            makeEdits([{ do: 'add', to: 'notes', item: { id: newId(), place, at: null, text: '', photo: null } }])
          }
        >
          <Trans>Add a note</Trans>
        </Button>
      </div>
    </section>
  );
}

function NoteCard({ experiment, note }: { experiment: Experiment; note: Note }) {
  const { t, i18n } = useLingui();
  const { timeZone, photos } = experiment;
  const photo = photos.find((one) => one.id === note.photo);
  const change = (changes: Partial<Note>, writing?: string) =>
    makeEdits([{ do: 'change', in: 'notes', id: note.id, changes }], writing);
  return (
    <article className="classes-series" aria-label={t`Note`}>
      <TextBox
        label={t`Text`}
        value={note.text}
        rows={3}
        maxLength={2000}
        remarks={remarksOn(i18n, note.text)}
        onLeave={endWriting}
        onChange={(text) => change({ text }, `note ${note.id}`)}
      />
      <div className="classes-pair">
        <PlacePick experiment={experiment} place={note.place} onChoose={(place) => change({ place })} />
        <ClockField label={t`When`} at={note.at} timeZone={timeZone} onChange={(at) => change({ at })} />
      </div>
      <PhotoField note={note} photo={photo} />
      <div className="classes-row">
        <Button
          look="quiet"
          onPress={() =>
            makeEdits([
              { do: 'remove', from: 'notes', id: note.id },
              ...(photo ? [{ do: 'remove' as const, from: 'photos' as const, id: photo.id }] : []),
            ])
          }
        >
          <Trans>Remove this note</Trans>
        </Button>
      </div>
    </article>
  );
}
