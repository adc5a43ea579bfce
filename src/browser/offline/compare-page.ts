/** In a copy on a disk there is no data to compare any two plans from: it says so, and the pairs made ready stand below. */
const status = document.getElementById('compare-status');
if (status !== null) status.textContent = '离线副本里只有做好的对照，见下；任选两篇，请到网站上看。';

// A module, so that it can be loaded.
export {};
