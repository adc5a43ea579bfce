// 报告里抄来的旧地址，现在指向哪里？
const printed = '/education-2024/1/#item-27';
const response = await fetch('https://yaodian.example/addresses.json');
const { compilations } = await response.json();
const known = compilations.flatMap(({ addresses }) => addresses);
const address = known.find(({ url }) => url === printed);
console.log(address.status, address.to ?? address.url, address.heading);
