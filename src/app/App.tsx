import { useLingui } from '@lingui/react/macro';
import { MapProvider } from '@vis.gl/react-maplibre';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Catalog } from '../core/city/catalog';
import type { Bbox } from '../core/geo/bbox';
import { AtlasMap } from '../map/AtlasMap';
import type { MapTrouble } from '../map/mapTrouble';
import { PrintedMap } from '../map/PrintedMap';
import { useKeepOpened } from '../offline/useKept';
import { ListIcon } from '../ui/icons';
import { Failure, Loading } from '../ui/Notice';
import { PartBoundary } from '../ui/PartBoundary';
import { SHEET_SHARE, Sheet, type SheetHeight } from '../ui/Sheet';
import type { Words } from '../visit/address';
import { builtFileUrl, useCatalog } from '../visit/catalog';
import { isEmbedded } from '../visit/embed';
import type { Room } from '../visit/room';
import { moveView, useRoomId, useRoomState, useView } from '../visit/visit';
import './App.css';
import './print.css';
import { useKeys } from './keys/useKeys';
import { useIsRoomSpoken } from './language/Speech';
import { useAllWords } from './language/useSpeaker';
import { MapNotice } from './MapNotice';
import { PageBanner } from './PageBanner';
import { ROOMS } from './rooms';
import { TopBar } from './TopBar';
import { useMapPadding } from './useMapPadding';
import { useRoom } from './useRoom';

// Few visitors open it, and it brings all of dialogs with it.
const About = lazy(() => import('./About').then(({ About }) => ({ default: About })));

const Tours = lazy(() => import('./tour/Tours').then(({ Tours }) => ({ default: Tours })));
const TourOffer = lazy(() => import('./tour/TourOffer').then(({ TourOffer }) => ({ default: TourOffer })));
const EmbedDialog = lazy(() => import('./embed/EmbedDialog').then(({ EmbedDialog }) => ({ default: EmbedDialog })));
const EmbedLink = lazy(() => import('./embed/EmbedLink').then(({ EmbedLink }) => ({ default: EmbedLink })));

const KeysDialog = lazy(() => import('./keys/KeysDialog').then(({ KeysDialog }) => ({ default: KeysDialog })));
// The map's words come after the map.
const ViewInWords = lazy(() => import('./words/ViewInWords').then(({ ViewInWords }) => ({ default: ViewInWords })));

const cityWord = ({ city }: Words) => city;
const tourWord = ({ tour }: Words) => tour;

/** The page: the bar, the map, and the panel of the room one is in. */
export function App() {
  const catalog = useCatalog();
  const roomId = useRoomId();
  const [dialog, setDialog] = useState<'about' | 'embed' | 'tours' | 'keys' | 'view' | null>(null);
  const isEmbed = useRoomState(isEmbedded);
  const isTouring = useRoomState(tourWord) !== undefined;
  const room = useRoom(roomId);
  // Every room names the city that is open by the same word.
  useKeepOpened(catalog.status === 'ready' ? catalog.value : null, useRoomState(cityWord), useAllWords());
  useKeys(setDialog);
  const { t } = useLingui();
  const door = ROOMS.find(({ id }) => id === roomId)!;
  const title = t(door.title);
  const pageTitle = t`${title} · Learning Atlas`;

  // What is open in the room comes first: of many tabs one sees the beginnings.
  const [name, setName] = useState<string | null>(null);
  const viewTitle = name === null ? pageTitle : `${name} · ${pageTitle}`;
  const description = name === null ? t(door.description) : `${name} · ${t(door.description)}`;
  useEffect(() => {
    document.title = viewTitle;
    document.querySelector<HTMLMetaElement>('meta[name="description"]')!.content = description;
  }, [viewTitle, description]);

  return (
    <MapProvider>
      <PageBanner />
      {!isEmbed && (
        <TopBar
          rooms={ROOMS}
          current={roomId}
          onAbout={() => setDialog('about')}
          onEmbed={() => setDialog('embed')}
          onTours={() => setDialog('tours')}
          onKeys={() => setDialog('keys')}
        />
      )}
      {catalog.status === 'ready' ? (
        <>
          <House
            catalog={catalog.value}
            room={room}
            title={title}
            onName={setName}
            isEmbed={isEmbed}
            isViewListed={dialog === 'view'}
            onListView={(isListed) => setDialog(isListed ? 'view' : null)}
          />
          <PartBoundary isExtra>
            <Suspense>
              {!isEmbed && catalog.value.world.members > 0 && <TourOffer />}
              {!isEmbed && (isTouring || dialog === 'tours') && (
                <Tours catalog={catalog.value} isMenuOpen={dialog === 'tours'} onMenuClose={() => setDialog(null)} />
              )}
            </Suspense>
          </PartBoundary>
          <PartBoundary isExtra key={dialog}>
            <Suspense>
              {dialog === 'about' && <About catalog={catalog.value} isOpen onClose={() => setDialog(null)} />}
              {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
              {dialog === 'embed' && <EmbedDialog title={title} onClose={() => setDialog(null)} />}
            </Suspense>
          </PartBoundary>
        </>
      ) : (
        <main className="page-notice">
          {catalog.status === 'failed' ? (
            <Failure title={t`The catalogue did not load`} reason={catalog.reason} onRetry={catalog.retry} />
          ) : (
            <Loading says={t`Loading the atlas`} />
          )}
        </main>
      )}
    </MapProvider>
  );
}

interface HouseProps {
  readonly catalog: Catalog;
  readonly room: ReturnType<typeof useRoom>;
  readonly title: string;
  /** What is open in the room, when that changes. */
  readonly onName: (name: string | null) => void;
  /** Inside another page: the map and its key alone. */
  readonly isEmbed: boolean;
  /** What is in view, as a list. */
  readonly isViewListed: boolean;
  readonly onListView: (isListed: boolean) => void;
}

/** The map stays while rooms come and go. */
function House({ catalog, room, title, onName, isEmbed, isViewListed, onListView }: HouseProps) {
  const { t } = useLingui();
  const isSpoken = useIsRoomSpoken();
  const [height, setHeight] = useState<SheetHeight>('half');
  const [start, setStart] = useState<{ room: string; box: Bbox | null } | null>(null);
  const padding = useMapPadding(isEmbed ? null : SHEET_SHARE[height]);
  const view = useView();
  const [trouble, setTrouble] = useState<MapTrouble | null>(null);
  const entered = room.status === 'ready' && isSpoken ? room.value : null;

  return (
    <main className="page" data-embedded={isEmbed || undefined}>
      {isEmbed ? (
        <>
          <h1 className="visually-hidden">{t`Learning Atlas: ${title}`}</h1>
          {/* The panel asks the questions that the map's layers answer. */}
          <div hidden>
            {entered && (
              <PartBoundary key={entered.id}>
                <entered.Panel />
              </PartBoundary>
            )}
          </div>
          <PartBoundary isExtra>
            <Suspense>
              <EmbedLink />
            </Suspense>
          </PartBoundary>
        </>
      ) : (
        <Sheet label={t`${title} panel`} height={height} onHeight={setHeight}>
          {entered ? (
            <PartBoundary key={entered.id}>
              <entered.Panel />
            </PartBoundary>
          ) : room.status === 'failed' ? (
            <Failure title={t`This room did not load`} reason={room.reason} onRetry={room.retry} />
          ) : (
            <Loading says={t`Loading the room`} />
          )}
        </Sheet>
      )}
      <AtlasMap
        worldUrl={builtFileUrl(catalog.world.tiles.path)}
        view={view}
        start={start && start.room === entered?.id ? start.box : null}
        padding={padding}
        label={t`Map: ${title}. Arrow keys move it, plus and minus zoom. The panel says the same in words.`}
        onTrouble={setTrouble}
        onRest={(rested) => {
          moveView(rested);
          // Who asked to be shown something on the map wants to see the map.
          if (height === 'full') setHeight('half');
        }}
      >
        {entered && (
          <PartBoundary key={entered.id} isExtra>
            <entered.MapLayers />
          </PartBoundary>
        )}
      </AtlasMap>
      {trouble && <MapNotice trouble={trouble} />}
      <PrintedMap label={t`Map: ${title}`} />
      {entered && (
        <div className="page-legend" data-room={entered.id}>
          <PartBoundary key={entered.id} isExtra>
            <entered.Legend />
          </PartBoundary>
        </div>
      )}
      {entered && !isEmbed && (
        <>
          <button
            type="button"
            className="page-in-view"
            aria-label={t`List what is in view`}
            onClick={() => onListView(true)}
          >
            <ListIcon />
          </button>
          <PartBoundary isExtra>
            <Suspense>
              <ViewInWords
                key={entered.id}
                room={entered}
                isListOpen={isViewListed}
                onListClose={() => onListView(false)}
              />
            </Suspense>
          </PartBoundary>
        </>
      )}
      {entered && <StartOf key={entered.id} room={entered} onStart={setStart} />}
      {entered && <NameOf key={`name ${entered.id}`} room={entered} onName={onName} />}
    </main>
  );
}

/** As `StartOf`, for what is open in the room. */
function NameOf({ room, onName }: { room: Room; onName: (name: string | null) => void }) {
  const name = room.useName();
  useEffect(() => {
    onName(name);
    return () => onName(null);
  }, [name, onName]);
  return null;
}

/** A room's start is a hook of the room's own; a component each keeps hooks in order when rooms change. */
function StartOf({ room, onStart }: { room: Room; onStart: (start: { room: string; box: Bbox | null }) => void }) {
  const box = room.useStart();
  useEffect(() => onStart({ room: room.id, box }), [room, box, onStart]);
  return null;
}
