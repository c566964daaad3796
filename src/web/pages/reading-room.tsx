import { createRoot } from 'react-dom/client';
import { Frame } from './frame.js';
import './pages.css';
import { Room } from './room/room.js';

const place = document.getElementById('page');
if (!place) throw new Error('the page has no place for its content');
createRoot(place).render(
  <Frame page="room">
    <Room />
  </Frame>,
);
