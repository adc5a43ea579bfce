# 数一数每一篇有几项，几项缺正文
import collections, csv, io, urllib.request

with urllib.request.urlopen('https://yaodian.example/education-2024/items.csv') as response:
    rows = list(csv.DictReader(io.StringIO(response.read().decode('utf-8-sig'))))
for plan, items in collections.Counter(row['篇'] for row in rows).items():
    missing = sum(row['篇'] == plan and row['正文缺失'] == '是' for row in rows)
    print(f'第{plan}篇 {items} 项，缺正文 {missing} 项')
