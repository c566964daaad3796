import { createRoot } from 'react-dom/client';
import { Board } from './dashboard/board.js';
import { Frame } from './frame.js';
import './pages.css';

const place = document.getElementById('page');
if (!place) throw new Error('the page has no place for its content');
createRoot(place).render(
  <Frame page="board">
    <Board />
  </Frame>,
);
