import './design/global.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers';
import { showLanguage, storedLanguage } from './language/i18n';
import { chooseLanguage } from './language/languages';
import { router } from './router';

await showLanguage(chooseLanguage(storedLanguage(), navigator.languages));

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
