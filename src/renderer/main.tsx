import './ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { listenForStrayErrors } from './app/problems/stray-errors.ts';

listenForStrayErrors();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to draw the app in.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
