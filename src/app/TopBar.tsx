import { Trans, useLingui } from '@lingui/react/macro';
import type { MouseEvent } from 'react';
import { Button } from '../ui/Button';
import { EmbedIcon, InfoIcon, KeysIcon, TourIcon } from '../ui/icons';
import type { RoomDoor } from '../visit/room';
import { enterRoom, linkTo } from '../visit/visit';
import { LanguageMenu } from './language/LanguageMenu';
import { ToolMenu } from './ToolMenu';
import './TopBar.css';

export interface TopBarProps {
  readonly rooms: readonly RoomDoor[];
  readonly current: string;
  readonly onAbout: () => void;
  readonly onEmbed: () => void;
  readonly onTours: () => void;
  readonly onKeys: () => void;
}

/** The name of the house, its rooms, and where its data come from. */
export const TopBar = ({ rooms, current, onAbout, onEmbed, onTours, onKeys }: TopBarProps) => {
  const { t } = useLingui();
  return (
    <header className="top-bar">
      <span className="top-bar-name">
        <Mark />
        <span className="top-bar-name-word">{/* not translated: a name */ 'Learning Atlas'}</span>
      </span>
      <nav aria-label={t`Rooms`}>
        <ul className="top-bar-rooms">
          {rooms.map(({ id, title }) => (
            <li key={id}>
              <a
                href={linkTo(id)}
                aria-current={id === current ? 'page' : undefined}
                onClick={(event) => {
                  if (isForBrowser(event)) return;
                  event.preventDefault();
                  enterRoom(id);
                }}
              >
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ToolMenu>
        <LanguageMenu />
        <Button look="quiet" onPress={onTours} aria-label={t`Guided tours`} data-opens="tours">
          <TourIcon />
          <span className="top-bar-about-word">
            <Trans>Tours</Trans>
          </span>
        </Button>
        <Button look="quiet" onPress={onEmbed} aria-label={t`Put this map into a page`}>
          <EmbedIcon />
          <span className="top-bar-about-word">
            <Trans>Embed</Trans>
          </span>
        </Button>
        <Button look="quiet" onPress={onAbout} aria-label={t`Sources and licences`}>
          <InfoIcon />
          <span className="top-bar-about-word">
            <Trans>Sources</Trans>
          </span>
        </Button>
        <Button look="quiet" onPress={onKeys} aria-label={t`Display and keys`}>
          <KeysIcon />
          <span className="top-bar-about-word">
            <Trans>Display</Trans>
          </span>
        </Button>
      </ToolMenu>
    </header>
  );
};

/** Clicks that open a new tab or window stay the browser's. */
const isForBrowser = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** An open book whose pages are hills: the page's own mark. */
const Mark = () => (
  <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M16 9c-3-2.6-7-3.4-12-3v18c5-.4 9 .4 12 3 3-2.6 7-3.4 12-3V6c-5-.4-9 .4-12 3z" fill="#b2432a" />
    <path d="M16 9v18" stroke="#fffdf8" strokeWidth="1.6" />
    <circle cx="22.2" cy="14.2" r="2.6" fill="#fffdf8" />
    <path d="M7 19c2-3.4 4.6-3.4 6.4-.6" stroke="#fffdf8" strokeWidth="1.6" fill="none" strokeLinecap="round" />
  </svg>
);
