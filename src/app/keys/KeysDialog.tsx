import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { chooseTheme, THEME_CHOICES, useThemeChoice } from '../../theme/useTheme';
import { Dialog } from '../../ui/Dialog';
import { Segments } from '../../ui/Segments';
import { areSingleKeysOn, turnSingleKeys } from './keys';
import './KeysDialog.css';

/** Every key there is, and how the page looks. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const theme = useThemeChoice();
  const [on, setOn] = useState(areSingleKeysOn);
  const themes = { device: t`As the device`, light: t`Light`, dark: t`Dark` };
  return (
    <Dialog title={t`Display and keys`} isOpen onClose={onClose}>
      <div className="keys">
        <Segments
          label={t`Colours`}
          options={THEME_CHOICES.map((id) => ({ id, label: themes[id] }))}
          chosen={theme}
          onChoose={chooseTheme}
        />
        <label className="keys-switch">
          <input
            type="checkbox"
            checked={on}
            onChange={({ target }) => {
              turnSingleKeys(target.checked);
              setOn(target.checked);
            }}
          />
          <Trans>Single keys do something, outside fields and lists</Trans>
        </label>
        <KeyTable name={t`Everywhere`}>
          <Key keys={['?']} does={t`Show these keys`} />
          <Key keys={['1', '2', '3']} does={t`Go to World, Gaps or Classes`} />
          <Key keys={['/']} does={t`Go to the search, or to the panel`} />
          <Key keys={['P']} does={t`Go to the panel`} />
          <Key keys={['M']} does={t`Go to the map`} />
          <Key keys={['V']} does={t`List what is in view on the map`} />
          <Key keys={['Tab', 'Shift + Tab']} does={t`Go to the next or the one before`} />
          <Key keys={['Esc']} does={t`Close a dialog, a menu or a tour`} />
        </KeyTable>
        <KeyTable name={t`On the map`}>
          <Key keys={['← → ↑ ↓']} does={t`Move the map`} />
          <Key keys={['+', '−']} does={t`Come closer, go back`} />
        </KeyTable>
        <KeyTable name={t`In lists, tables and sliders`}>
          <Key keys={['← → ↑ ↓']} does={t`Go from one to the next; move a slider by a step`} />
          <Key keys={['Home', 'End']} does={t`Go to the first or the last`} />
          <Key keys={['Enter', 'Space']} does={t`Choose`} />
        </KeyTable>
        <KeyTable name={t`While a place, a corner or a crossing is set on the map`}>
          <Key keys={['← → ↑ ↓']} does={t`Move it; with Shift in larger steps`} />
          <Key keys={['Enter']} does={t`Set it`} />
          <Key keys={['Backspace']} does={t`Take the last corner of an outline back`} />
          <Key keys={['Esc']} does={t`Give it up`} />
        </KeyTable>
        <KeyTable name={t`What was tried out or written`}>
          <Key keys={['Ctrl + Z']} does={t`Undo (on a Mac with Command)`} />
          <Key keys={['Ctrl + Y', 'Ctrl + Shift + Z']} does={t`Do it again`} />
        </KeyTable>
      </div>
    </Dialog>
  );
}

const KeyTable = ({ name, children }: { name: string; children: ReactNode }) => (
  <table className="keys-table">
    <caption>{name}</caption>
    <tbody>{children}</tbody>
  </table>
);

const Key = ({ keys, does }: { keys: readonly string[]; does: string }) => (
  <tr>
    <th scope="row">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </th>
    <td>{does}</td>
  </tr>
);
