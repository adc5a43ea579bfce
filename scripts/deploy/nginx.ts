/**
 * A site's hosting as a configuration of nginx, for the folder of what belongs into `http` (`/etc/nginx/conf.d/`).
 * Headers and redirects become `map`s from the path: nginx drops all of them in a `location` that has one of its own.
 */
import type { Hosting, Redirect } from './hosting.ts';

export interface NginxPlace {
  /** `plans.example.gov.cn`, or `_` for any. */
  readonly host: string;
  /** Where the site's files lie on the server. */
  readonly root: string;
}

/** A path as a regular expression, and what it has. */
type Rule = readonly [path: string, value: string];
type Named = readonly [name: string, rules: readonly Rule[]];

/** Our own server's, for what no rule speaks of. */
const DEFAULTS: Readonly<Record<string, string>> = { 'Cache-Control': 'no-cache' };

export function writeNginx(hosting: Hosting, { host, root }: NginxPlace): string {
  const named = groupByName(hosting);
  const sent = named.filter(([name]) => name !== 'Content-Type');
  const typed = named.find(([name]) => name === 'Content-Type')?.[1] ?? [];
  const lines = [
    '# 由 npm run deploy -- nginx 按网站的 _headers 和 _redirects 写成，重新发布时会重写：不要手改。',
    '# 放进 /etc/nginx/conf.d/。已有 server 的，把 location 一段抄进去，map 留在这里。',
    ...sent.flatMap(([name, rules]) => writeMap(variableOf(name), rules, DEFAULTS[name] ?? '')),
    ...writeMap('$yaodian_moved', hosting.redirects.map(matchRedirect), ''),
    'server {',
    ...indent([
      'listen 80;',
      'listen [::]:80;',
      `server_name ${host};`,
      `root ${quote(root)};`,
      '# 跳转不写主机名和端口：前面可能还有代理。',
      'absolute_redirect off;',
      ...writeLocation(hosting, sent, typed),
    ]),
    '}',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function writeLocation({ folder, types }: Hosting, sent: readonly Named[], typed: readonly Rule[]): string[] {
  return [
    ...(folder === '/' ? [] : block(`location = ${folder.slice(0, -1)}`, [`return 301 ${folder};`])),
    ...block(`location ${folder}`, [
      'index index.html;',
      `error_page 403 404 =404 ${folder}404.html;`,
      ...block('if ($yaodian_moved != "")', ['return 301 $yaodian_moved;']),
      ...sent.map(([name]) => `add_header ${name} ${variableOf(name)} always;`),
      '# 旁边有压缩好的 .br 和 .gz。没有装 libnginx-mod-http-brotli-static 的，删去 brotli 一行。',
      'brotli_static on;',
      'gzip off;',
      'gzip_static on;',
      'gzip_vary on;',
      '# 编码已写在类型里。',
      'charset off;',
      'default_type application/octet-stream;',
      ...block(
        'types',
        [...types].map(([type, endings]) => `${quote(type)} ${endings.join(' ')};`),
      ),
      ...typed.flatMap(([path, type]) =>
        block(`location ~ ${quote(path)}`, ['types {}', `default_type ${quote(type)};`]),
      ),
      '# 写给服务器看的，不给人看。',
      ...block(`location ~ ^${escapePath(folder)}_(headers|redirects)`, ['return 404;']),
    ]),
  ];
}

function groupByName({ headers }: Hosting): Named[] {
  const byName = new Map<string, Rule[]>();
  for (const { pattern, headers: pairs } of headers) {
    const path = `^${matchPattern(pattern)}$`;
    for (const [name, value] of pairs) byName.set(name, [...(byName.get(name) ?? []), [path, value]]);
  }
  return [...byName];
}

/** The first rule that matches is taken; no two of them give one path the same header. */
function writeMap(variable: string, rules: readonly Rule[], otherwise: string): string[] {
  const rows = rules.map(([path, value]) => `${quote(`~${path}`)} ${quote(value)};`);
  return block(`map $uri ${variable}`, [`default ${quote(otherwise)};`, ...rows]);
}

function matchRedirect({ from, to }: Redirect): Rule {
  if (!from.endsWith('*')) return [`^${escapePath(from)}$`, to];
  return [`^${escapePath(from.slice(0, -1))}(?<yaodian_rest>.*)$`, to.replace(':splat', '$yaodian_rest')];
}

function matchPattern(pattern: string): string {
  const parts = pattern.split(/(\*|:\w+)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : escapePath(part);
  });
  return parts.join('');
}

const escapePath = (path: string): string => path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** `$yaodian_cache_control` */
const variableOf = (name: string): string => `$yaodian_${name.toLowerCase().replaceAll('-', '_')}`;

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const block = (head: string, lines: readonly string[]): string[] => [`${head} {`, ...indent(lines), '}'];

const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);
