import { useLingui } from '@lingui/react/macro';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { PAGES, type Page } from './address';
import './Pages.css';
import { readPage, useStoryState } from './useStory';

const TITLES: Readonly<Record<Page, string>> = {
  cities: 'Cities',
  history: 'History',
  features: 'Key Features',
  practices: 'Practices',
};

/** The pages of the room's panel, above all of them. */
export function Pages() {
  const { t } = useLingui();
  const { page } = useStoryState();
  return (
    <nav className="world-pages" aria-label={t`Pages of the network`}>
      <ToggleButtonGroup
        aria-label={t`Page`}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[page]}
        onSelectionChange={([chosen]) => readPage(PAGES.find((one) => one === chosen) ?? 'cities')}
      >
        {PAGES.map((one) => (
          <ToggleButton key={one} id={one}>
            {TITLES[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </nav>
  );
}
