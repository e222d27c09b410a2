import './trustedTypes';
import '@fontsource-variable/figtree/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followAddressBar } from '../visit/visit';
import { App } from './App';
import { ROOMS } from './rooms';

followAddressBar(ROOMS.map(({ id }) => id));

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
