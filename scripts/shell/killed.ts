import { Refusal } from './refusal.ts';

/** What is said where a process that works apart was ended from outside: by the system, for want of memory, or by somebody. */
export function refuseKilled(module: string, signal: NodeJS.Signals): Refusal {
  return new Refusal({
    file: 'yaodian',
    found: `协助的进程（${module.replace(/^.*\//, '')}）没有做完就被结束了（${signal}），多半是内存不够`,
    todo: '网站没有更新。关掉别的程序，腾出内存，再运行一次',
  });
}
