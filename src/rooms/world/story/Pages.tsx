import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { PAGES, type Page } from './address';
import './Pages.css';
import { readPage, useStoryState } from './useStory';

const TITLES: Readonly<Record<Page, MessageDescriptor>> = {
  cities: msg`Cities`,
  history: msg`History`,
  features: msg`Key Features`,
  practices: msg`Practices`,
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
            {t(TITLES[one])}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </nav>
  );
}
