import { useLingui } from '@lingui/react/macro';
import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '../../languages/languages';
import { LanguageIcon } from '../../ui/icons';
import { askForLanguage } from '../../visit/visit';
import './LanguageMenu.css';
import { useLanguageCode } from './useSpeaker';

/** The languages there are, each by its own name, in the browser's own list. Nothing but the words changes. */
export function LanguageMenu() {
  const { t } = useLingui();
  const spoken = useLanguageCode();
  return (
    <span className="language-menu">
      <LanguageIcon />
      <select
        aria-label={t`Language`}
        value={spoken}
        onChange={({ target }) => askForLanguage(target.value as LanguageCode)}
      >
        {LANGUAGE_CODES.map((code) => (
          <option key={code} value={code} lang={LANGUAGES[code].tag}>
            {LANGUAGES[code].name}
          </option>
        ))}
      </select>
    </span>
  );
}
