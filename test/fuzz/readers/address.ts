/** The address bar: of the page, of each room, and of the words that carry scenarios, outlines and tours. */
import { isDeepStrictEqual } from 'node:util';
import { type Reader, textBody } from '../../../scripts/fuzz/reader';
import { readTour, writeTour } from '../../../src/app/tour/address';
import { readScenarioWord, writeScenarioWord } from '../../../src/core/scenario/scenarioWord';
import { readClasses, writeClasses } from '../../../src/rooms/classes/address';
import { readTypedPosition } from '../../../src/rooms/classes/places/readPosition';
import { readGaps, writeGaps } from '../../../src/rooms/gaps/address';
import { readOutline, writeOutline } from '../../../src/rooms/gaps/outline/outlineWord';
import { readOwnWord, writeOwnWord } from '../../../src/rooms/gaps/own/ownWord';
import { readWorldState, writeWorldState } from '../../../src/rooms/world/address';
import { readSheetDialog, writeSheetDialog } from '../../../src/rooms/world/sheet/address';
import { readStoryState, writeStoryState } from '../../../src/rooms/world/story/address';
import { readAddress, type Words, writeAddress } from '../../../src/visit/address';
import { embeddedWords, wholeWords } from '../../../src/visit/embed';

const ROOMS = ['world', 'gaps', 'classes'];

const LINKS = [
  '?room=world&at=4.5/48.86/2.35&regions=africa,arab-states&countries=QA,IE&joined=2013,unknown&years=2013-2016&open=qa-doha&as=table&compare=a,b&networks=off&rings=intake&page=features&feature=5.1&pack=barcelona&sheet=report&tour=growth.3',
  '?room=gaps&city=barcelona&kinds=library,museum&standard=12&speed=4.2&detour=1.4&travel=straight&show=gap&level=1&range=400-800&cell=2.17,41.39&sort=name-up&own=sites,areas&view=report&embed=1',
  '?room=gaps&whatif=North~add*new-1*library*2.17,41.39*40*Name~close*cul-12~link*link-1*2.17,41.4*2.18,41.4~close-street*2.17,41.4~change*cul-3**80~move*cul-4*2.1,41.3&outline=Raval~gxwTqtnH0BgBgBvB',
  '?room=classes&experiment=a1b2c3d4e5f6&part=results&statistic=mean&quantity=noise&published=x',
];

/** What is written of what was read reads as the same, so that links do not change as they are passed on. */
function requireSame<State>(name: string, state: State, again: State) {
  if (!isDeepStrictEqual(state, again)) throw new Error(`${name} is not read back as it was written`);
}

/** Words that are empty are those that leave the address. */
const withoutEmpty = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([, word]) => word !== ''));

function readLink(bytes: Uint8Array) {
  // Addresses are whatever text a program hands over, also halves of characters.
  const link = new TextDecoder('utf-16le').decode(
    new Uint8Array(Buffer.from(new TextDecoder().decode(bytes), 'utf16le')),
  );
  const address = readAddress(link, ROOMS);
  requireSame('the address', address, readAddress(writeAddress(address), ROOMS));
  const { words } = address;
  const pairs: readonly (readonly [string, (words: Words) => unknown, (state: never) => Words])[] = [
    ['world', readWorldState, writeWorldState],
    ['story', readStoryState, writeStoryState],
    ['sheet', readSheetDialog, writeSheetDialog],
    ['gaps', readGaps, writeGaps],
    ['classes', readClasses, writeClasses],
    ['tour', readTour, writeTour],
  ];
  for (const [name, read, write] of pairs) {
    const state = read(words);
    requireSame(name, state, read(withoutEmpty(write(state as never))));
  }
  requireSame('own', readOwnWord(words), readOwnWord({ own: writeOwnWord(readOwnWord(words)) }));
  const outline = readOutline(words.outline);
  requireSame('outline', outline, readOutline(writeOutline(outline)));
  const scenario = readScenarioWord(words.whatif);
  if (scenario) requireSame('scenario', scenario, readScenarioWord(writeScenarioWord(scenario)));
  return [address, outline, scenario, wholeWords(embeddedWords(words)), readTypedPosition(words.find ?? '')];
}

export const ADDRESS: readonly Reader[] = [
  { name: 'address/link', seeds: () => LINKS.map((link) => textBody(link)), read: readLink },
];
