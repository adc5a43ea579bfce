/**
 * What counts things, or goes on with a number: behind a bare number it makes an amount, a time, a range. A word that
 * only begins with the same character counts nothing:
 *
 *     3家企业 2.5分          amounts
 *     3家庭教育 2.5分析格局   a number whose stop is lost, and words
 */

/** By the character that counts, the second characters of words that do not. */
const WORDS: Readonly<Record<string, string>> = {
  年: '度轻终龄',
  月: '度',
  日: '常益',
  时: '代刻效间',
  分: '析类级布步区工解期层批阶配散片',
  个: '人体性别',
  所: '有属在',
  名: '称单录师校优',
  人: '才民口大员工文居力社事',
  万: '众物企村',
  千: '方村企',
  百: '姓村县',
  多: '元措渠方样层部点维',
  项: '目',
  家: '庭校政长风园乡',
  台: '账',
  条: '件例',
  元: '旦素',
  平: '安台稳衡',
  公: '共开平益正务交路安民',
  级: '别',
  周: '边密',
  天: '然',
  座: '谈',
  度: '假',
  类: '别',
  种: '业植子质',
  本: '级地市县土科',
  部: '门署分',
  位: '于',
  批: '发评',
  场: '所地馆',
  期: '限',
  处: '置理罚',
  组: '织建团',
  班: '子级主',
  课: '程堂后题',
  世: '界',
  到: '位',
  和: '谐',
  及: '时',
  路: '网域',
  版: '权面',
  倍: '加',
};

/** A pattern for any of `chars`, in which none begins such a word. */
export function measures(chars: string): string {
  const worded = [...chars].filter((char) => WORDS[char] !== undefined);
  const plain = [...chars].filter((char) => WORDS[char] === undefined).join('');
  return `(?:[${plain}]|${worded.map((char) => `${char}(?![${WORDS[char]}])`).join('|')})`;
}
