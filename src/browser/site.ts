/**
 * What every page loads at once, as one file: cut by kinds of pages it would be as many requests, and more bytes. What
 * needs a click first is loaded then (load-module.ts).
 */
import './search-box.ts';
import './frame.ts';
import './cite.ts';
import './plan-page.ts';
