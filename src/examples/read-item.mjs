// 读出一项：标题、正文、它在原文中的行
const response = await fetch('https://yaodian.example/education-2024/index.json');
const { plans } = await response.json();
const item = plans[0].entries.find(({ anchor }) => anchor === 'item-27');
console.log(`${item.mark} ${item.heading}（原文第 ${item.bodyPlace.line} 行）`);
console.log(item.text);
