import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Note, Photo } from '../../../core/experiment/experiment';
import type { StrippedPhoto } from '../../../core/experiment/private/stripPhoto';
import { Button } from '../../../ui/Button';
import { TextBox } from '../../../ui/TextBox';
import { remarksOn } from '../plan/remarks';
import { endWriting, makeEdits, newId } from '../useDesk';
import { drawPhoto, PhotoError } from './drawPhoto';
import { PhotoImage } from './PhotoImage';

interface Draft extends StrippedPhoto {
  readonly alt: string;
  /** Somebody said that no person can be told by it. */
  readonly isClear: boolean;
}

/** The photo of a note. A new one is part of nothing before somebody looked at it and said that nobody can be told by it. */
export function PhotoField({ note, photo }: { note: Note; photo: Photo | undefined }) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [trouble, setTrouble] = useState<MessageDescriptor | null>(null);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setTrouble(null);
    try {
      setDraft({ ...(await drawPhoto(file)), alt: '', isClear: false });
    } catch (error) {
      setTrouble(error instanceof PhotoError ? error.reason : msg`This device could not draw it anew.`);
    }
  };
  const keep = ({ isClear: _, ...drawn }: Draft) => {
    const id = newId();
    makeEdits([
      { do: 'add', to: 'photos', item: { id, ...drawn, alt: drawn.alt.trim() } },
      { do: 'change', in: 'notes', id: note.id, changes: { photo: id } },
    ]);
    setDraft(null);
  };
  if (photo) return <KeptPhoto note={note} photo={photo} />;
  if (draft) {
    return (
      <>
        <PhotoImage photo={draft} />
        <AltBox alt={draft.alt} onChange={(alt) => setDraft({ ...draft, alt })} />
        <label className="classes-tick">
          <input
            type="checkbox"
            checked={draft.isClear}
            onChange={({ target }) => setDraft({ ...draft, isClear: target.checked })}
          />
          <Trans>No faces, no number plates: nobody can be told by this photo.</Trans>
        </label>
        <div className="classes-row">
          <Button look="strong" isDisabled={!draft.isClear} onPress={() => keep(draft)}>
            <Trans>Keep the photo</Trans>
          </Button>
          <Button onPress={() => setDraft(null)}>
            <Trans>Leave it out</Trans>
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <div className="classes-row">
        <FileTrigger acceptedFileTypes={['image/*']} onSelect={(files) => void choose(files?.[0])}>
          <Button>
            <Trans>Add a photo</Trans>
          </Button>
        </FileTrigger>
      </div>
      {trouble && (
        <p className="small" role="alert">
          <Trans>The photo was not taken.</Trans> {t(trouble)}
        </p>
      )}
    </>
  );
}

function KeptPhoto({ note, photo }: { note: Note; photo: Photo }) {
  return (
    <>
      <PhotoImage photo={photo} />
      <AltBox
        alt={photo.alt}
        onLeave={endWriting}
        onChange={(alt) =>
          makeEdits([{ do: 'change', in: 'photos', id: photo.id, changes: { alt } }], `alt ${photo.id}`)
        }
      />
      <div className="classes-row">
        <Button
          look="quiet"
          onPress={() =>
            makeEdits([
              { do: 'change', in: 'notes', id: note.id, changes: { photo: null } },
              { do: 'remove', from: 'photos', id: photo.id },
            ])
          }
        >
          <Trans>Remove the photo</Trans>
        </Button>
      </div>
    </>
  );
}

interface AltBoxProps {
  readonly alt: string;
  readonly onChange: (alt: string) => void;
  readonly onLeave?: () => void;
}

function AltBox({ alt, onChange, onLeave }: AltBoxProps) {
  const { t, i18n } = useLingui();
  return (
    <TextBox
      label={t`What can be seen in it`}
      value={alt}
      maxLength={300}
      hint={t`For those who cannot see it: “a wall in the sun, with ivy”.`}
      remarks={remarksOn(i18n, alt)}
      onChange={onChange}
      onLeave={onLeave}
    />
  );
}
