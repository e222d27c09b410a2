import { useLingui } from '@lingui/react/macro';
import { LANGUAGES, type LanguageCode, OFFERED } from '../../languages/languages';
import { LanguageIcon } from '../../ui/icons';
import { askForLanguage } from '../../visit/visit';
import './LanguageMenu.css';
import { useLanguageCode } from './useSpeaker';

/** The languages there are, each by its own name, in the browser's own list. Nothing but the words changes. */
export function LanguageMenu() {
  const { t } = useLingui();
  const spoken = useLanguageCode();
  const choices = [...new Set([...OFFERED, spoken])];
  if (choices.length < 2) return null;
  return (
    <span className="language-menu">
      <LanguageIcon />
      <select
        aria-label={t`Language`}
        value={spoken}
        onChange={({ target }) => askForLanguage(target.value as LanguageCode)}
      >
        {choices.map((code) => (
          <option key={code} value={code} lang={LANGUAGES[code].tag}>
            {LANGUAGES[code].name}
          </option>
        ))}
      </select>
    </span>
  );
}
