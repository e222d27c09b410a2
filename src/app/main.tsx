import './trustedTypes';
import '@fontsource-variable/figtree/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followTheme } from '../theme/useTheme';
import { followAddressBar, readAskedLanguage } from '../visit/visit';
import { App } from './App';
import { Speech } from './language/Speech';
import { firstSpeaker } from './language/useSpeaker';
import { ROOMS } from './rooms';

followTheme();
followAddressBar(ROOMS.map(({ id }) => id));

const root = createRoot(document.getElementById('app')!);
// English is here already; other words come first, so that nobody sees the page change its language.
firstSpeaker(readAskedLanguage()).then((first) =>
  root.render(
    <StrictMode>
      <Speech first={first}>
        <App />
      </Speech>
    </StrictMode>,
  ),
);
