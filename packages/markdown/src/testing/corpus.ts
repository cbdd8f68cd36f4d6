/** Answers as chat models write them. */
export const corpus: readonly { name: string; text: string }[] = [
  {
    name: 'an explanation with code',
    text: `# Server-Sent Events

**SSE** is a *one-way* stream over HTTP. The body has the type \`text/event-stream\`, see [the standard](https://html.spec.whatwg.org/multipage/server-sent-events.html "HTML").

## A server

1. Install it:

   \`\`\`sh
   npm install hono
   \`\`\`

2. Write a handler. It must
   - set the header,
   - flush **each** event,
   - and \`end()\`.
3. Run it!

\`\`\`ts
import { Hono } from 'hono'

const app = new Hono()
app.get('/events', (c) => streamSSE(c, async (stream) => {
  for (let id = 0; id < 10; id++) {

    await stream.writeSSE({ data: String(id) })
  }
}))
\`\`\`

Setext heading
--------------

Use ***both*** ~~one~~ of \`a\` and \`\`b \` c\`\`. Line one  
line two\\
line three, and a very_long_name with 2 * 3 * 4.

> A quote
> with *emphasis*
>
> - and a list
> - of two

> [!WARNING]
> Proxies buffer.

---

| option | default | meaning |
|:-------|:-------:|--------:|
| \`retry\` | 1000 | **ms** until the next attempt |
| \`signal\` | – | [stops](#stop) it |
| a \\| b | \`x \\| y\` | |

- [x] tried
- [ ] not tried

![diagram](./diagram.png "The flow")

That is all[^1]. Mail me@example.org or look at https://example.org/a_b(c).

[^1]: A footnote with \`code\`.
`,
  },
  {
    name: 'a Chinese answer with references',
    text: `## 如何使用

**「流式传输」**是指服务器**逐步**返回数据。参见[文档][docs]和 [规范]。

1. 首先安装依赖：**\`npm install\`**。
2. 然后*配置*服务器；
   > 注意：**代理（nginx）**会缓冲。

| 参数 | 说明 |
| --- | --- |
| \`url\` | 地址 |
| \`头部\` | 可选，**默认为空**。 |

\`\`\`python
def main():
    print("你好")

\`\`\`

他说：“**你好！**”然后走了。~~删除~~线。

[docs]: https://example.com/docs '文档'
[规范]: <https://example.com/spec?q=1&b=2>
`,
  },
  {
    name: 'nested lists and loose ones',
    text: `Steps:

* one
  * two
    * three

      with a paragraph

      \`\`\`
      fence in an item
        indented
      \`\`\`
    * four
  * five

* six

  > quote in an item
  > | a | b |
  > |---|---|
  > | 1 | 2 |

10. ten
11. eleven
    <div>
    raw
    </div>

    indented code needs eight

        like this

        and this
12) other marker

Done <b>bold?</b> <script>alert(1)</script> &copy; &unknown; \\* not emphasis \\*
`,
  },
]
