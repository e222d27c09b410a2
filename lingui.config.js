// Where the messages of the page are, and the catalogues that translate them: one for the house, one for each room, so
// that nobody loads another room's words (docs/languages.md).
import { formatter } from '@lingui/format-po';

const house = ['app', 'languages', 'map', 'offline', 'ui', 'visit'].map((folder) => `<rootDir>/src/${folder}`);
const rooms = ['world', 'gaps', 'classes'];

export default {
  sourceLocale: 'en',
  // English stands in the code (scripts/languages/macros.mjs) and needs no catalogue.
  locales: ['fr', 'es', 'ca', 'de', 'pt', 'ar', 'zh'],
  catalogs: [
    { name: 'house', path: '<rootDir>/src/app/translations/{locale}', include: house },
    ...rooms.map((room) => ({
      name: room,
      path: `<rootDir>/src/rooms/${room}/translations/{locale}`,
      include: [`<rootDir>/src/rooms/${room}`],
    })),
  ],
  // The files where a message is used, without line numbers: those change with every edit.
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
  orderBy: 'origin',
};
