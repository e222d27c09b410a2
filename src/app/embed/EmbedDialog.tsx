import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Pick } from '../../ui/Pick';
import { TextBox } from '../../ui/TextBox';
import { embeddedWords } from '../../visit/embed';
import { linkOf, readVisit } from '../../visit/visit';
import './Embed.css';
import { FRAME_SIZES, snippetOf } from './snippet';

/** Where the reduced page of what is shown right now stands. */
function reducedAddress() {
  const address = readVisit();
  return new URL(linkOf({ ...address, words: embeddedWords(address.words) }), document.baseURI).href;
}

/** Lines to copy into another page: what is shown now, reduced to map and key. */
export function EmbedDialog({ title: shown, onClose }: { title: string; onClose: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const [title, setTitle] = useState(t`Learning Atlas: ${shown}`);
  const [sizeId, setSizeId] = useState<(typeof FRAME_SIZES)[number]['id']>('medium');
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const size = FRAME_SIZES.find((one) => one.id === sizeId)!;
  const snippet = snippetOf({ address: reducedAddress(), title, size });

  const copy = () =>
    navigator.clipboard?.writeText(snippet).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    ) ?? setCopied('failed');

  return (
    <Dialog title={t`Put this map into a page`} isOpen onClose={onClose}>
      <div className="embed-form">
        <p className="soft">
          <Trans>
            The map as it is shown now, with its filters and its key. A small link in it opens the whole atlas, with the
            sources. Nothing is counted, and no cookie is set.
          </Trans>
        </p>
        <Pick
          label={t`Size`}
          options={FRAME_SIZES.map(({ id: option, label }) => ({ id: option, label: t(label) }))}
          chosen={sizeId}
          onChoose={setSizeId}
        />
        <TextBox
          label={t`Title of the frame`}
          hint={t`Screen readers say it: what does the map show?`}
          maxLength={200}
          value={title}
          onChange={setTitle}
        />
        <label htmlFor={id}>{t`Copy these lines into your page`}</label>
        <textarea id={id} readOnly rows={5} value={snippet} onFocus={(event) => event.target.select()} />
        <p className="embed-copy">
          <Button look="strong" onPress={copy}>
            {t`Copy`}
          </Button>
          <span role="status" className="small">
            {copied === 'yes' && t`Copied.`}
            {copied === 'failed' && t`This browser did not let the page copy. Select the lines and copy them yourself.`}
          </span>
        </p>
      </div>
    </Dialog>
  );
}
