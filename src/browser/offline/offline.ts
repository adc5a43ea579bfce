/**
 * All scripts of the site as one, for a copy that is opened from a disk: there browsers load neither modules nor data,
 * but they do run plain scripts. What the others load when it is needed stands in this one.
 */
// First: it reads where this script came from.
import '../../model/address/site-path.ts';
import '../site.ts';
import '../earlier.ts';
import '../former.ts';
import '../table-tools.ts';

if (document.getElementById('choices') !== null) import('../shelf.ts');
if (document.getElementById('compare') !== null) import('../compare/compare-page.ts');
if (document.getElementById('choice') !== null) import('../print/print-choice.ts');
