import { startReader } from './app/start.js';

const target = document.getElementById('app');
if (target) void startReader(target);
