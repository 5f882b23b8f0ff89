<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>About</name>
    <message>
      <source>About NetSketch</source>
      <translation>关于 NetSketch</translation>
    </message>
    <message>
      <source>NetSketch {version}

Draw a neural network, train it, test it, take it along.</source>
      <translation>NetSketch {version}

画一个神经网络，训练它，测试它，带走它。</translation>
    </message>
  </context>
  <context>
    <name>Announcer</name>
    <message>
      <source>Done: {step}</source>
      <translation>已执行：{step}</translation>
    </message>
    <message>
      <source>No problems left</source>
      <translation>没有问题了</translation>
    </message>
    <message>
      <source>Problem: {problem}</source>
      <translation>问题：{problem}</translation>
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation>已撤销：{step}</translation>
    </message>
    <message>
      <source>{count} new problems: {problem}</source>
      <translation>{count} 个新问题：{problem}</translation>
    </message>
  </context>
  <context>
    <name>Answer</name>
    <message>
      <source>Draw something</source>
      <translation>画点什么吧</translation>
    </message>
    <message>
      <source>How sure</source>
      <translation>把握程度</translation>
    </message>
    <message>
      <source>I don't know</source>
      <translation>我不知道</translation>
    </message>
    <message>
      <source>The answer</source>
      <translation>答案</translation>
    </message>
    <message>
      <source>The answer follows the pen.</source>
      <translation>边画边猜，答案随笔更新。</translation>
    </message>
    <message>
      <source>The network would say {label}.</source>
      <translation>网络会说是 {label}。</translation>
    </message>
    <message>
      <source>These are numbers, not per cent.</source>
      <translation>这些是数值，不是百分比。</translation>
    </message>
    <message>
      <source>This does not look like a digit</source>
      <translation>这不像一个数字</translation>
    </message>
    <message>
      <source>This network answers with a number.</source>
      <translation>这个网络用一个数值回答。</translation>
    </message>
    <message>
      <source>hard to say: {share} %</source>
      <translation>不好说：{share}%</translation>
    </message>
    <message>
      <source>highest: {number}</source>
      <translation>最高：{number}</translation>
    </message>
    <message>
      <source>is the answer</source>
      <translation>是答案</translation>
    </message>
    <message>
      <source>least sure of the {answer} ({share})</source>
      <translation>最没把握的是 {answer}（{share}）</translation>
    </message>
    <message>
      <source>over {share} % sure</source>
      <translation>超过 {share}% 的把握</translation>
    </message>
    <message>
      <source>perhaps {first} or {second}</source>
      <translation>也许是 {first} 或 {second}</translation>
    </message>
    <message>
      <source>perhaps {other}</source>
      <translation>也许是 {other}</translation>
    </message>
    <message>
      <source>perhaps: {share} %</source>
      <translation>也许是：{share}%</translation>
    </message>
    <message>
      <source>then {first} and {second}</source>
      <translation>其次是 {first} 和 {second}</translation>
    </message>
    <message>
      <source>then {other}</source>
      <translation>其次是 {other}</translation>
    </message>
    <message>
      <source>{share} % sure</source>
      <translation>{share}% 的把握</translation>
    </message>
  </context>
  <context>
    <name>AnswerScatter</name>
    <message>
      <source>A click on a point shows its sample; on the dashed line all is hit</source>
      <translation>点一下某个点可查看其样本；落在虚线上即完全答对</translation>
    </message>
    <message>
      <source>Answered against true</source>
      <translation>答案与真实值对照</translation>
    </message>
    <message>
      <source>The list below names the samples that are farthest off.</source>
      <translation>下方列表列出偏差最大的样本。</translation>
    </message>
    <message>
      <source>what it was</source>
      <translation>真实类别</translation>
    </message>
    <message>
      <source>what the network answered</source>
      <translation>网络的回答</translation>
    </message>
  </context>
  <context>
    <name>AnswerTiles</name>
    <message>
      <source>it is {label}</source>
      <translation>实为 {label}</translation>
    </message>
    <message>
      <source>{label}: answered {answer}</source>
      <translation>{label}：回答 {answer}</translation>
    </message>
    <message>
      <source>{label}: answered {answer}, right</source>
      <translation>{label}：回答 {answer}，正确</translation>
    </message>
    <message>
      <source>{label}: answered {answer}, wrong</source>
      <translation>{label}：回答 {answer}，错误</translation>
    </message>
  </context>
  <context>
    <name>BeforeAfter</name>
    <message>
      <source>After</source>
      <translation>之后</translation>
    </message>
    <message>
      <source>Back to before</source>
      <translation>回到之前</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>之前</translation>
    </message>
    <message>
      <source>Before and after</source>
      <translation>之前与之后</translation>
    </message>
    <message>
      <source>Read right</source>
      <translation>读对</translation>
    </message>
    <message>
      <source>{title}: {before} before, {after} after</source>
      <translation>{title}：之前 {before}，之后 {after}</translation>
    </message>
  </context>
  <context>
    <name>BeginningChooser</name>
    <message>
      <source>All layers begin anew. Those that are frozen never learn: let them learn first.</source>
      <translation>所有层都从头开始。已冻结的层永远不会学习：请先允许它们学习。</translation>
    </message>
    <message>
      <source>All layers begin anew; what the network has learnt is not used.</source>
      <translation>所有层都从头开始，不使用网络已学到的内容。</translation>
    </message>
    <message>
      <source>Every layer goes on from what it knows.</source>
      <translation>每一层都从已学到的内容继续。</translation>
    </message>
    <message>
      <source>Fresh weights</source>
      <translation>全新权重</translation>
    </message>
    <message>
      <source>New or changed, with fresh weights: {layers}.</source>
      <translation>新增或有改动、使用全新权重的层：{layers}。</translation>
    </message>
    <message>
      <source>Start from</source>
      <translation>训练起点</translation>
    </message>
    <message>
      <source>What it has learnt (all layers)</source>
      <translation>已学到的内容（所有层）</translation>
    </message>
    <message>
      <source>What it has learnt ({kept} of {count} layers)</source>
      <translation>已学到的内容（{count} 层中的 {kept} 层）</translation>
    </message>
    <message>
      <source>{count} new or changed layers get fresh weights.</source>
      <translation>{count} 个新增或有改动的层使用全新权重。</translation>
    </message>
  </context>
  <context>
    <name>BuildPage</name>
    <message>
      <source>Build</source>
      <translation>搭建</translation>
    </message>
  </context>
  <context>
    <name>CanvasButtons</name>
    <message>
      <source>Code</source>
      <translation>代码</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>适应窗口</translation>
    </message>
    <message>
      <source>Lay all layers out anew</source>
      <translation>重新排列所有层</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Show the network as a program and as a table</source>
      <translation>以程序和表格的形式显示网络</translation>
    </message>
    <message>
      <source>Show the whole network</source>
      <translation>显示整个网络</translation>
    </message>
    <message>
      <source>Tidy up</source>
      <translation>整理</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
  </context>
  <context>
    <name>CardFacts</name>
    <message>
      <source>1 parameter</source>
      <translation>1 个参数</translation>
    </message>
    <message>
      <source>Nothing comes in yet</source>
      <translation>还没有输入</translation>
    </message>
    <message>
      <source>frozen</source>
      <translation>已冻结</translation>
    </message>
    <message>
      <source>{count} parameters</source>
      <translation>{count} 个参数</translation>
    </message>
  </context>
  <context>
    <name>CardTip</name>
    <message>
      <source>frozen</source>
      <translation>已冻结</translation>
    </message>
    <message>
      <source>off</source>
      <translation>关</translation>
    </message>
    <message>
      <source>on</source>
      <translation>开</translation>
    </message>
    <message>
      <source>uses the weights of {layer}</source>
      <translation>使用 {layer} 的权重</translation>
    </message>
  </context>
  <context>
    <name>ChanceSettings</name>
    <message>
      <source>In order, seed {seed}</source>
      <translation>按原顺序，随机种子 {seed}</translation>
    </message>
    <message>
      <source>It is not known yet whether there is a graphics card.</source>
      <translation>尚不知道这台电脑有没有显卡。</translation>
    </message>
    <message>
      <source>Shuffled, seed {seed}</source>
      <translation>打乱顺序，随机种子 {seed}</translation>
    </message>
    <message>
      <source>This needs a graphics card; this computer computes on the CPU.</source>
      <translation>这需要显卡；这台电脑用 CPU 计算。</translation>
    </message>
    <message>
      <source>{what}, mixed precision</source>
      <translation>{what}，混合精度</translation>
    </message>
  </context>
  <context>
    <name>ClassFilter</name>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Drawings of which class</source>
      <translation>哪一类的图画</translation>
    </message>
    <message>
      <source>{label}: {count} drawings</source>
      <translation>{label}：{count} 幅图画</translation>
    </message>
  </context>
  <context>
    <name>ClassTable</name>
    <message>
      <source>Each class by itself</source>
      <translation>逐个类别</translation>
    </message>
  </context>
  <context>
    <name>ClassWeightFields</name>
    <message>
      <source>A number for each</source>
      <translation>每类一个数</translation>
    </message>
    <message>
      <source>All alike</source>
      <translation>全都一样</translation>
    </message>
    <message>
      <source>Classes count</source>
      <translation>各类别的分量</translation>
    </message>
    <message>
      <source>Rare ones more</source>
      <translation>少见的类别更重</translation>
    </message>
    <message>
      <source>Where some classes are rare, the network may never answer them unless they count more.</source>
      <translation>如果有些类别很少见，不加大它们的分量，网络可能永远不会回答它们。</translation>
    </message>
    <message>
      <source>classes by numbers of their own</source>
      <translation>类别各有分量</translation>
    </message>
    <message>
      <source>rare classes more</source>
      <translation>少见的类别更重</translation>
    </message>
  </context>
  <context>
    <name>ClosingController</name>
    <message>
      <source>A training is running.</source>
      <translation>训练正在进行。</translation>
    </message>
    <message>
      <source>Break it off and close</source>
      <translation>中断并关闭</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Close when it is done</source>
      <translation>完成后关闭</translation>
    </message>
    <message>
      <source>Closing now breaks it off.</source>
      <translation>现在关闭会中断导出。</translation>
    </message>
    <message>
      <source>Closing stops it; what it has learnt so far is kept among the runs.</source>
      <translation>关闭窗口会停止训练；目前学到的内容会保留在训练记录中。</translation>
    </message>
    <message>
      <source>It also breaks off the export of “{name}”.</source>
      <translation>“{name}”的导出也会中断。</translation>
    </message>
    <message>
      <source>NetSketch closes as soon as “{name}” is exported.</source>
      <translation>“{name}”导出完成后，NetSketch 就会关闭。</translation>
    </message>
    <message>
      <source>Stay open</source>
      <translation>不关闭</translation>
    </message>
    <message>
      <source>Stop and keep what it has learnt</source>
      <translation>停止并保留已学到的内容</translation>
    </message>
    <message>
      <source>“{name}” is still being exported.</source>
      <translation>“{name}”仍在导出。</translation>
    </message>
  </context>
  <context>
    <name>CodeController</name>
    <message>
      <source>Draw a network first; then it can be saved.</source>
      <translation>请先画一个网络，然后就能保存。</translation>
    </message>
    <message>
      <source>Drawing that can be enlarged</source>
      <translation>可放大的图形</translation>
    </message>
    <message>
      <source>Markdown table</source>
      <translation>Markdown 表格</translation>
    </message>
    <message>
      <source>PDF page</source>
      <translation>PDF 页面</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>纯文本</translation>
    </message>
    <message>
      <source>Python program</source>
      <translation>Python 程序</translation>
    </message>
    <message>
      <source>Save picture of the network</source>
      <translation>保存网络的图片</translation>
    </message>
    <message>
      <source>Save program</source>
      <translation>保存程序</translation>
    </message>
    <message>
      <source>Save table</source>
      <translation>保存表格</translation>
    </message>
    <message>
      <source>Table for spreadsheets</source>
      <translation>电子表格</translation>
    </message>
    <message>
      <source>There are no layers yet.</source>
      <translation>还没有层。</translation>
    </message>
  </context>
  <context>
    <name>CodePanel</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>代码</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>已复制</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>保存…</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
  </context>
  <context>
    <name>CodeView</name>
    <message>
      <source>The network as a Python program</source>
      <translation>网络的 Python 程序</translation>
    </message>
  </context>
  <context>
    <name>CompareController</name>
    <message>
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Open a second model</source>
      <translation>打开第二个模型</translation>
    </message>
    <message>
      <source>Opening {name} …</source>
      <translation>正在打开 {name} …</translation>
    </message>
    <message>
      <source>Put a second model beside this one, and see on which drawings and samples they differ.</source>
      <translation>在这个模型旁边放第二个模型，看看它们在哪些图画和样本上不同。</translation>
    </message>
    <message>
      <source>Train a network or open a model first; then another can be put beside it.</source>
      <translation>请先训练网络或打开模型，然后可以在旁边放另一个。</translation>
    </message>
    <message>
      <source>takes {shapes}</source>
      <translation>接收 {shapes}</translation>
    </message>
    <message>
      <source>{name} (second)</source>
      <translation>{name}（第二个）</translation>
    </message>
    <message>
      <source>{name}, {when}</source>
      <translation>{name}，{when}</translation>
    </message>
  </context>
  <context>
    <name>CompareView</name>
    <message>
      <source>Another…</source>
      <translation>换一个…</translation>
    </message>
    <message>
      <source>Best of a run</source>
      <translation>某次运行的最佳</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Compare on the test set</source>
      <translation>在测试集上比较</translation>
    </message>
    <message>
      <source>No run has kept its best epoch yet</source>
      <translation>还没有运行保存过最佳轮次</translation>
    </message>
    <message>
      <source>Open a second model…</source>
      <translation>打开第二个模型…</translation>
    </message>
    <message>
      <source>Progress of the comparison</source>
      <translation>比较的进度</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Take the second model away</source>
      <translation>移除第二个模型</translation>
    </message>
    <message>
      <source>The second model</source>
      <translation>第二个模型</translation>
    </message>
    <message>
      <source>This model</source>
      <translation>这个模型</translation>
    </message>
    <message>
      <source>{count} of the {all} samples on which they differ: above what {first} says, below what {second} says. A click puts one on the pad.</source>
      <translation>它们答案不同的 {all} 个样本中的 {count} 个：上面是 {first} 的答案，下面是 {second} 的答案。点击一个就放到画板上。</translation>
    </message>
    <message>
      <source>{count} samples on which they differ: above what {first} says, below what {second} says. A click puts one on the pad.</source>
      <translation>它们回答不同的 {count} 个样本：上面是 {first} 的回答，下面是 {second} 的回答。单击可放到画板上。</translation>
    </message>
  </context>
  <context>
    <name>ComparedCurves</name>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
  </context>
  <context>
    <name>Comparison</name>
    <message>
      <source>changed</source>
      <translation>有改动</translation>
    </message>
    <message>
      <source>only left</source>
      <translation>仅左侧</translation>
    </message>
    <message>
      <source>only right</source>
      <translation>仅右侧</translation>
    </message>
  </context>
  <context>
    <name>ConfusionMatrix</name>
    <message>
      <source>A click on a cell shows its samples below</source>
      <translation>点一下格子，下方显示对应样本</translation>
    </message>
    <message>
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>right</source>
      <translation>正确</translation>
    </message>
    <message>
      <source>what it was</source>
      <translation>真实类别</translation>
    </message>
    <message>
      <source>what the network answered</source>
      <translation>网络的回答</translation>
    </message>
    <message>
      <source>{count} times a {true} was read as {answered}</source>
      <translation>有 {count} 次把 {true} 读成了 {answered}</translation>
    </message>
    <message>
      <source>{label}: read right {count} times of {all}</source>
      <translation>{label}：{all} 次中读对 {count} 次</translation>
    </message>
  </context>
  <context>
    <name>CorrectionRow</name>
    <message>
      <source>Another class</source>
      <translation>另一个类别</translation>
    </message>
    <message>
      <source>Correct the answer</source>
      <translation>更正答案</translation>
    </message>
    <message>
      <source>Digit {digit}: it was</source>
      <translation>第 {digit} 个数字：它是</translation>
    </message>
    <message>
      <source>Digit {digit}: wrong? It was</source>
      <translation>第 {digit} 个数字：错了？它是</translation>
    </message>
    <message>
      <source>It was</source>
      <translation>它是</translation>
    </message>
    <message>
      <source>It was: {label}</source>
      <translation>它是：{label}</translation>
    </message>
    <message>
      <source>Keep it in My drawings: Alt+Return</source>
      <translation>保留到“我的图画”：Alt+回车</translation>
    </message>
    <message>
      <source>Kept in My drawings as {label}</source>
      <translation>已作为 {label} 保留到“我的图画”</translation>
    </message>
    <message>
      <source>Right, keep it</source>
      <translation>对，保留它</translation>
    </message>
    <message>
      <source>This is a sample of the test set: a network that learns from it is measured too well on it.</source>
      <translation>这是测试集里的样本：网络学了它，再用它测量，结果就会偏高。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Wrong? It was</source>
      <translation>错了？它是</translation>
    </message>
  </context>
  <context>
    <name>CropBox</name>
    <message>
      <source>Around the digit</source>
      <translation>只框住数字</translation>
    </message>
    <message>
      <source>Only what is inside the box is read. Drag its sides, or draw another.</source>
      <translation>只识别框内的部分。可以拖动框的边，也可以重新画一个框。</translation>
    </message>
    <message>
      <source>Part of the picture that is read</source>
      <translation>图片中要识别的部分</translation>
    </message>
    <message>
      <source>Whole picture</source>
      <translation>整张图片</translation>
    </message>
    <message>
      <source>{width} × {height} pixels, {left} from the left, {top} from the top. Arrow keys move the box, Shift and arrow keys resize it, Escape takes the whole picture.</source>
      <translation>{width} × {height} 像素，距左边 {left}，距上边 {top}。方向键移动框，Shift 加方向键改变大小，Esc 取整张图片。</translation>
    </message>
  </context>
  <context>
    <name>CurvesController</name>
    <message>
      <source>Drawing that can be enlarged</source>
      <translation>可放大的图形</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Save picture of the curves</source>
      <translation>保存曲线图片</translation>
    </message>
    <message>
      <source>Save table of the curves</source>
      <translation>保存曲线表格</translation>
    </message>
    <message>
      <source>Table for spreadsheets</source>
      <translation>电子表格</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步</translation>
    </message>
  </context>
  <context>
    <name>DataChooser</name>
    <message>
      <source>And my drawings ({count})</source>
      <translation>以及我的图画（{count}）</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>None chosen yet</source>
      <translation>尚未选择</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>打开文件…</translation>
    </message>
  </context>
  <context>
    <name>DataController</name>
    <message>
      <source>A network from elsewhere does not say what it was taught with. Choose data that fits it.</source>
      <translation>外来的网络没有说明是用什么数据教的。请选择适合它的数据。</translation>
    </message>
    <message>
      <source>Add my drawings</source>
      <translation>加入我的图画</translation>
    </message>
    <message>
      <source>Change the validation</source>
      <translation>更改验证</translation>
    </message>
    <message>
      <source>Choose a file to check on</source>
      <translation>选择用来检验的文件</translation>
    </message>
    <message>
      <source>Choose data</source>
      <translation>选择数据</translation>
    </message>
    <message>
      <source>Data as in mnist.npz</source>
      <translation>与 mnist.npz 格式相同的数据</translation>
    </message>
    <message>
      <source>Leave my drawings out</source>
      <translation>不用我的图画</translation>
    </message>
    <message>
      <source>Open data</source>
      <translation>打开数据</translation>
    </message>
    <message>
      <source>{training} to learn from, {test} to test</source>
      <translation>训练 {training} 张，测试 {test} 张</translation>
    </message>
  </context>
  <context>
    <name>DeviceChooser</name>
    <message>
      <source>All graphics cards: {names}</source>
      <translation>所有显卡：{names}</translation>
    </message>
    <message>
      <source>Computed on</source>
      <translation>计算设备</translation>
    </message>
  </context>
  <context>
    <name>DifferenceWords</name>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Nothing: both were trained alike. What came of them differs by the machine at most.</source>
      <translation>没有不同：两次训练的设置完全一样。结果若有差异，只可能来自机器。</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>the same</source>
      <translation>相同</translation>
    </message>
  </context>
  <context>
    <name>DifferingSamples</name>
    <message>
      <source>Samples on which they differ</source>
      <translation>回答不同的样本</translation>
    </message>
    <message>
      <source>{number} of {count}: it is {label}; the first says {first}, the second {second}.</source>
      <translation>第 {number} 个，共 {count} 个：它是 {label}；第一个回答 {first}，第二个回答 {second}。</translation>
    </message>
  </context>
  <context>
    <name>DigitPad</name>
    <message>
      <source>Brought back</source>
      <translation>已恢复</translation>
    </message>
    <message>
      <source>Draw a digit here</source>
      <translation>在这里画一个数字</translation>
    </message>
    <message>
      <source>Draw a digit. With the keyboard: arrow keys move the pen, with Shift by less; Space puts it down and lifts it; Backspace takes a stroke back. Ctrl+C copies the drawing.</source>
      <translation>画一个数字。用键盘时：方向键移动画笔，按住 Shift 移动得少一些；空格键落笔和提笔；退格键撤销一笔。Ctrl+C 复制图画。</translation>
    </message>
    <message>
      <source>Draw a number here</source>
      <translation>在这里写一个多位数</translation>
    </message>
    <message>
      <source>Drawing pad</source>
      <translation>画板</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>已撤销</translation>
    </message>
    <message>
      <source>The drawing is copied</source>
      <translation>图画已复制</translation>
    </message>
    <message>
      <source>The pad is empty</source>
      <translation>画板已清空</translation>
    </message>
    <message>
      <source>The pen is down</source>
      <translation>已落笔</translation>
    </message>
    <message>
      <source>The pen is up</source>
      <translation>已提笔</translation>
    </message>
    <message>
      <source>With the keys: arrows move the pen, Space puts it down and lifts it.</source>
      <translation>用键盘：方向键移动画笔，空格键落笔和提笔。</translation>
    </message>
  </context>
  <context>
    <name>DigitTiles</name>
    <message>
      <source>Digit {place}: {answer}, {share} sure</source>
      <translation>第 {place} 个数字：{answer}，{share} 的把握</translation>
    </message>
    <message>
      <source>The digits that were found</source>
      <translation>找到的数字</translation>
    </message>
  </context>
  <context>
    <name>DrawWire</name>
    <message>
      <source>Connect {source} to {target}</source>
      <translation>把 {source} 连接到 {target}</translation>
    </message>
    <message>
      <source>Disconnect</source>
      <translation>断开连接</translation>
    </message>
  </context>
  <context>
    <name>DrawingController</name>
    <message>
      <source>A sample of the data, given as it is.</source>
      <translation>数据中的样本，原样交给网络。</translation>
    </message>
    <message>
      <source>A sample of the test set, given as it is.</source>
      <translation>测试集里的样本，原样交给网络。</translation>
    </message>
    <message>
      <source>Answer in {time} ms</source>
      <translation>{time} 毫秒内作答</translation>
    </message>
    <message>
      <source>Draw the box around a digit, or choose another picture.</source>
      <translation>把框画在数字周围，或者换一张图片。</translation>
    </message>
    <message>
      <source>No digit can be seen</source>
      <translation>看不到数字</translation>
    </message>
    <message>
      <source>No network has learnt yet</source>
      <translation>还没有训练好的网络</translation>
    </message>
    <message>
      <source>Not all of the drawing: the rest lies beside the square. 123 makes the pad wide again.</source>
      <translation>这不是全部图画：其余的在方框之外。按 123 可以重新加宽画板。</translation>
    </message>
    <message>
      <source>Nothing is in the square</source>
      <translation>方框里什么也没有</translation>
    </message>
    <message>
      <source>Train one, or open a model; then it answers your drawing.</source>
      <translation>先训练一个网络或打开一个模型，它就能回答你画的是什么。</translation>
    </message>
    <message>
      <source>What was drawn lies beside it. 123 makes the pad wide again.</source>
      <translation>画的东西在它旁边。按 123 可以重新加宽画板。</translation>
    </message>
  </context>
  <context>
    <name>DrawingsGrid</name>
    <message>
      <source>A click or Enter puts a drawing on the pad; Delete deletes those selected.</source>
      <translation>点击或回车把图画放到画板上；Delete 删除所选的。</translation>
    </message>
    <message>
      <source>My drawings</source>
      <translation>我的图画</translation>
    </message>
    <message>
      <source>{label}, read as {answer}</source>
      <translation>{label}，被读作 {answer}</translation>
    </message>
    <message>
      <source>{label}, read right</source>
      <translation>{label}，读对了</translation>
    </message>
  </context>
  <context>
    <name>DrawingsPanel</name>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>It is…</source>
      <translation>它是…</translation>
    </message>
    <message>
      <source>My drawings</source>
      <translation>我的图画</translation>
    </message>
    <message>
      <source>Nothing is kept yet. Draw something, and say below the answer what it was: it comes here.</source>
      <translation>还没有保留任何图画。画点什么，并在答案下面说明它是什么：它就会来到这里。</translation>
    </message>
    <message>
      <source>Put on the pad</source>
      <translation>放到画板上</translation>
    </message>
    <message>
      <source>Selected: {count}</source>
      <translation>已选：{count}</translation>
    </message>
    <message>
      <source>Test on them</source>
      <translation>用它们测试</translation>
    </message>
  </context>
  <context>
    <name>DropLayer</name>
    <message>
      <source>Add {layer}</source>
      <translation>添加 {layer}</translation>
    </message>
    <message>
      <source>Connect to {above}</source>
      <translation>连接到 {above}</translation>
    </message>
    <message>
      <source>Connect to {below}</source>
      <translation>连接到 {below}</translation>
    </message>
    <message>
      <source>Insert between {above} and {below}</source>
      <translation>插入到 {above} 和 {below} 之间</translation>
    </message>
  </context>
  <context>
    <name>EmptyPageCard</name>
    <message>
      <source>Begin with no layers.</source>
      <translation>从零开始，不带任何层。</translation>
    </message>
    <message>
      <source>Empty page</source>
      <translation>空白页</translation>
    </message>
  </context>
  <context>
    <name>EmptyState</name>
    <message>
      <source>Build your network here</source>
      <translation>在这里搭建你的网络</translation>
    </message>
    <message>
      <source>Drag a layer here or double-click one on the left.
An Input comes first, then what learns.</source>
      <translation>把层拖到这里，或双击左侧的层。
先放输入层，再放会学习的层。</translation>
    </message>
  </context>
  <context>
    <name>EngineWatch</name>
    <message>
      <source>End it</source>
      <translation>结束训练</translation>
    </message>
    <message>
      <source>It may be a very large step. Ending it keeps the last checkpoint.</source>
      <translation>可能是这一步的计算量很大。结束训练会保留最近的检查点。</translation>
    </message>
    <message>
      <source>Nothing was heard from the training for {seconds} s.</source>
      <translation>已有 {seconds} 秒没有收到训练的消息。</translation>
    </message>
    <message>
      <source>Starting the part that computes…</source>
      <translation>正在启动计算引擎…</translation>
    </message>
    <message>
      <source>The part that computes cannot start</source>
      <translation>计算引擎无法启动</translation>
    </message>
    <message>
      <source>The part that computes is starting again…</source>
      <translation>正在重新启动计算引擎…</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>重试</translation>
    </message>
  </context>
  <context>
    <name>EvaluationController</name>
    <message>
      <source>Another file…</source>
      <translation>其他文件…</translation>
    </message>
    <message>
      <source>Choose other data above; then the network can be tested on it.</source>
      <translation>请在上方另选数据，然后就能用它测试网络。</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Measure on another file</source>
      <translation>用其他文件来评估</translation>
    </message>
    <message>
      <source>Pictures are prepared in another way since: evaluate it again.</source>
      <translation>此后图片的准备方式变了：请重新评估。</translation>
    </message>
    <message>
      <source>The network has changed since: evaluate it again.</source>
      <translation>此后网络已改变：请重新评估。</translation>
    </message>
    <message>
      <source>The network has learnt on since: evaluate it again.</source>
      <translation>此后网络又学了一些：请重新评估。</translation>
    </message>
    <message>
      <source>Train a network or open a model; then it can be tested here.</source>
      <translation>训练一个网络或打开一个模型，就可以在这里测试。</translation>
    </message>
  </context>
  <context>
    <name>EvaluationHead</name>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Mean absolute error</source>
      <translation>平均绝对误差</translation>
    </message>
    <message>
      <source>On other samples of the same kind the network would be right on {low} to {high} % of them: one is 95 % sure of that. The more samples, the narrower.</source>
      <translation>在同类的其他样本上，网络的正确率会在 {low} 到 {high} % 之间：这一点有 95 % 的把握。样本越多，范围越窄。</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>损失 {loss}</translation>
    </message>
    <message>
      <source>mean absolute error of {count}
root mean square error {root} · R² {explained}</source>
      <translation>{count} 个样本的平均绝对误差
均方根误差 {root} · R² {explained}</translation>
    </message>
    <message>
      <source>of {count} ({low} to {high})</source>
      <translation>共 {count} 个（{low} 到 {high}）</translation>
    </message>
    <message>
      <source>{count} samples</source>
      <translation>{count} 个样本</translation>
    </message>
  </context>
  <context>
    <name>EvaluationTableController</name>
    <message>
      <source>Save the table</source>
      <translation>保存表格</translation>
    </message>
    <message>
      <source>Table for spreadsheets</source>
      <translation>电子表格</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>test</source>
      <translation>测试</translation>
    </message>
  </context>
  <context>
    <name>EvaluationViews</name>
    <message>
      <source>, </source>
      <translation>、</translation>
    </message>
    <message>
      <source>All {count}, the farthest off first</source>
      <translation>全部 {count} 个，偏差最大的在前</translation>
    </message>
    <message>
      <source>By class</source>
      <translation>按类别</translation>
    </message>
    <message>
      <source>Mixed up</source>
      <translation>混淆</translation>
    </message>
    <message>
      <source>Mixed up most: {mistakes}</source>
      <translation>最常混淆：{mistakes}</translation>
    </message>
    <message>
      <source>Save the table…</source>
      <translation>保存表格…</translation>
    </message>
    <message>
      <source>There are none such.</source>
      <translation>没有这样的样本。</translation>
    </message>
    <message>
      <source>This network does not give one answer a sample, so they cannot be listed.</source>
      <translation>这个网络不是每个样本只给一个答案，因此无法逐个列出。</translation>
    </message>
    <message>
      <source>{count} samples, the surest first</source>
      <translation>{count} 个样本，把握最大的在前</translation>
    </message>
    <message>
      <source>{count} wrong, the surest first</source>
      <translation>{count} 个答错，把握最大的在前</translation>
    </message>
    <message>
      <source>{true} read as {answered} ({count})</source>
      <translation>{true} 读成 {answered}（{count}）</translation>
    </message>
  </context>
  <context>
    <name>ExportController</name>
    <message>
      <source>Beside it lies a card that says what it is: {name}.</source>
      <translation>旁边有一张说明卡，写明它是什么：{name}。</translation>
    </message>
    <message>
      <source>Beside it lies the data that it learns from: “{name}”.</source>
      <translation>旁边有它要学习的数据：“{name}”。</translation>
    </message>
    <message>
      <source>Folder to export to</source>
      <translation>导出到哪个文件夹</translation>
    </message>
    <message>
      <source>It could not be exported.</source>
      <translation>无法导出。</translation>
    </message>
    <message>
      <source>It is being broken off…</source>
      <translation>正在中止…</translation>
    </message>
    <message>
      <source>It is being written…</source>
      <translation>正在写入…</translation>
    </message>
    <message>
      <source>It loads “{name}”.</source>
      <translation>它会加载“{name}”。</translation>
    </message>
    <message>
      <source>Replace it, or keep it and choose another name?</source>
      <translation>要替换它，还是保留它并换一个名称？</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>The engine ended during the export.</source>
      <translation>计算引擎在导出时退出了。</translation>
    </message>
    <message>
      <source>The engine prepares it…</source>
      <translation>计算引擎正在准备…</translation>
    </message>
    <message>
      <source>“{name}” is exported and proven.</source>
      <translation>“{name}”已导出，并已验证。</translation>
    </message>
    <message>
      <source>“{name}” is exported, but not proven.</source>
      <translation>“{name}”已导出，但未通过验证。</translation>
    </message>
    <message>
      <source>“{name}” is exported.</source>
      <translation>“{name}”已导出。</translation>
    </message>
    <message>
      <source>“{name}” is there already.</source>
      <translation>“{name}”已经存在。</translation>
    </message>
    <message>
      <source>”, “</source>
      <translation>”、“</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Choose a folder.</source>
      <translation>请选择一个文件夹。</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Export “{name}”</source>
      <translation>导出“{name}”</translation>
    </message>
    <message>
      <source>One is being exported.</source>
      <translation>正在导出另一个。</translation>
    </message>
    <message>
      <source>What it keeps</source>
      <translation>保留的内容</translation>
    </message>
    <message>
      <source>Write a name without slashes.</source>
      <translation>请写一个不含斜杠的名称。</translation>
    </message>
    <message>
      <source>{form}: {what}</source>
      <translation>{form}：{what}</translation>
    </message>
  </context>
  <context>
    <name>FileController</name>
    <message>
      <source>Untitled</source>
      <translation>未命名</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>已修改</translation>
    </message>
    <message>
      <source>not saved yet</source>
      <translation>尚未保存</translation>
    </message>
    <message>
      <source>saved</source>
      <translation>已保存</translation>
    </message>
    <message>
      <source>trained since, not saved</source>
      <translation>之后又训练过，未保存</translation>
    </message>
    <message>
      <source>{accuracy} on unseen samples</source>
      <translation>在没见过的样本上为 {accuracy}</translation>
    </message>
    <message>
      <source>“{name}” was not saved and is put aside.</source>
      <translation>“{name}”尚未保存，已暂存到一边。</translation>
    </message>
  </context>
  <context>
    <name>FilterGrid</name>
    <message>
      <source>The weights of {layer}: black is {low}, white is {high}.</source>
      <translation>{layer} 的权重：黑色为 {low}，白色为 {high}。</translation>
    </message>
    <message>
      <source>What the first layer looks for</source>
      <translation>第一层在找什么</translation>
    </message>
  </context>
  <context>
    <name>FlowBar</name>
    <message>
      <source>Any sample</source>
      <translation>随机样本</translation>
    </message>
    <message>
      <source>My drawing</source>
      <translation>我画的图</translation>
    </message>
    <message>
      <source>My drawing: show what becomes of the drawing on the Test page</source>
      <translation>我画的图：显示测试页上的画在网络中变成了什么</translation>
    </message>
    <message>
      <source>My numbers</source>
      <translation>我的数</translation>
    </message>
    <message>
      <source>My numbers: show what becomes of those on the Test page</source>
      <translation>我的数值：显示“测试”页上的数值会变成什么</translation>
    </message>
    <message>
      <source>Next sample</source>
      <translation>下一个样本</translation>
    </message>
    <message>
      <source>Sample before</source>
      <translation>上一个样本</translation>
    </message>
    <message>
      <source>Show data</source>
      <translation>显示数据</translation>
    </message>
    <message>
      <source>Show on each layer what it makes of a sample</source>
      <translation>在每一层上显示它把样本变成了什么</translation>
    </message>
  </context>
  <context>
    <name>FlowController</name>
    <message>
      <source>Each channel as a picture: black is {low}, white is {high}.</source>
      <translation>每个通道显示为一张图片：黑色是 {low}，白色是 {high}。</translation>
    </message>
    <message>
      <source>From {low} to {high}.</source>
      <translation>从 {low} 到 {high}。</translation>
    </message>
    <message>
      <source>My drawing</source>
      <translation>我画的图</translation>
    </message>
    <message>
      <source>My numbers</source>
      <translation>我的数</translation>
    </message>
    <message>
      <source>Nothing to show yet: begin with an Input layer.</source>
      <translation>还没有可显示的内容：先放一个输入层。</translation>
    </message>
    <message>
      <source>Nothing to show yet: mend the Input layer first.</source>
      <translation>还没有可显示的内容：请先修好输入层。</translation>
    </message>
    <message>
      <source>One row for each step: black is {low}, white is {high}.</source>
      <translation>每一步一行：黑色是 {low}，白色是 {high}。</translation>
    </message>
    <message>
      <source>Sample {number} · {label} · {weights}</source>
      <translation>样本 {number} · {label} · {weights}</translation>
    </message>
    <message>
      <source>Some of its values are no numbers.</source>
      <translation>其中有些值不是数。</translation>
    </message>
    <message>
      <source>The part that computes was lost; change something to look again.</source>
      <translation>计算引擎中断了；随便改动一处即可重新查看。</translation>
    </message>
    <message>
      <source>This network is too large to be shown while it is drawn.</source>
      <translation>这个网络太大，无法边画边显示。</translation>
    </message>
    <message>
      <source>Waiting for the part that computes…</source>
      <translation>正在等待负责计算的部分…</translation>
    </message>
    <message>
      <source>trained</source>
      <translation>已训练</translation>
    </message>
    <message>
      <source>untrained</source>
      <translation>未训练</translation>
    </message>
    <message>
      <source>{what} · {weights}</source>
      <translation>{what} · {weights}</translation>
    </message>
  </context>
  <context>
    <name>FolderController</name>
    <message>
      <source>Choose a folder of pictures</source>
      <translation>选择图片文件夹</translation>
    </message>
    <message>
      <source>Choose pictures</source>
      <translation>选择图片</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Pictures are files that end in .png, .jpg, .jpeg, .bmp, .gif or .webp.</source>
      <translation>图片是以 .png、.jpg、.jpeg、.bmp、.gif 或 .webp 结尾的文件。</translation>
    </message>
    <message>
      <source>Save table of the pictures</source>
      <translation>保存图片表格</translation>
    </message>
    <message>
      <source>Table for spreadsheets</source>
      <translation>电子表格</translation>
    </message>
    <message>
      <source>The network does not know.</source>
      <translation>网络不知道。</translation>
    </message>
    <message>
      <source>There are no pictures in “{name}”.</source>
      <translation>“{name}”里没有图片。</translation>
    </message>
    <message>
      <source>This does not look like a digit. {why}</source>
      <translation>这不像一个数字。{why}</translation>
    </message>
    <message>
      <source>This network takes no pictures.</source>
      <translation>这个网络不接受图片。</translation>
    </message>
    <message>
      <source>Train a network or open a model; then it can be tested here.</source>
      <translation>训练一个网络或打开一个模型，就可以在这里测试。</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>图片</translation>
    </message>
  </context>
  <context>
    <name>ForecastController</name>
    <message>
      <source>{time} an epoch</source>
      <translation>每轮 {time}</translation>
    </message>
  </context>
  <context>
    <name>FormList</name>
    <message>
      <source>Export as</source>
      <translation>导出为</translation>
    </message>
  </context>
  <context>
    <name>GoingOnController</name>
    <message>
      <source>Bring back the drawing only</source>
      <translation>只恢复绘图</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>It can go on from where it was, and “{drawing}”, which was not saved, comes back with it.</source>
      <translation>可以从中断处继续，未保存的“{drawing}”也会一起恢复。</translation>
    </message>
    <message>
      <source>It can go on from where it was, as if nothing had happened.</source>
      <translation>它可以从中断处继续，如同没有中断过。</translation>
    </message>
    <message>
      <source>It keeps the settings of that run: {optimizer}, {rate}, batches of {batch}.</source>
      <translation>它保持那次运行的设置：{optimizer}，{rate}，每批 {batch} 个。</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>不继续</translation>
    </message>
    <message>
      <source>The training of “{name}” was interrupted in epoch {epoch} of {epochs}.</source>
      <translation>“{name}”的训练在第 {epoch} 轮（共 {epochs} 轮）中断了。</translation>
    </message>
    <message>
      <source>Train on adds 1 epoch to “{name}”.</source>
      <translation>“继续训练”会给“{name}”再加 1 轮。</translation>
    </message>
    <message>
      <source>Train on adds {count} epochs to “{name}”.</source>
      <translation>“继续训练”会给“{name}”增加 {count} 轮。</translation>
    </message>
    <message>
      <source>Train on goes on with “{name}” from epoch {epoch}.</source>
      <translation>“继续训练”会从第 {epoch} 轮接着训练“{name}”。</translation>
    </message>
    <message>
      <source>Training “{name}”: {optimizer}, {rate}</source>
      <translation>正在训练“{name}”：{optimizer}，{rate}</translation>
    </message>
  </context>
  <context>
    <name>GraphCommands</name>
    <message>
      <source>Add note</source>
      <translation>添加便签</translation>
    </message>
    <message>
      <source>Add {layer}</source>
      <translation>添加 {layer}</translation>
    </message>
    <message>
      <source>Align</source>
      <translation>对齐</translation>
    </message>
    <message>
      <source>Delete note</source>
      <translation>删除便签</translation>
    </message>
    <message>
      <source>Delete {count} layers</source>
      <translation>删除 {count} 个层</translation>
    </message>
    <message>
      <source>Delete {layer}</source>
      <translation>删除 {layer}</translation>
    </message>
    <message>
      <source>Disconnect</source>
      <translation>断开连接</translation>
    </message>
    <message>
      <source>Distribute</source>
      <translation>分布</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>复制一份</translation>
    </message>
    <message>
      <source>Move layers</source>
      <translation>移动层</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <source>Tidy up</source>
      <translation>整理</translation>
    </message>
    <message>
      <source>Tidy up selected layers</source>
      <translation>整理所选的层</translation>
    </message>
  </context>
  <context>
    <name>GraphThumbnail</name>
    <message>
      <source>Picture of the network</source>
      <translation>网络的缩略图</translation>
    </message>
  </context>
  <context>
    <name>GraphView</name>
    <message>
      <source>Network canvas</source>
      <translation>网络画布</translation>
    </message>
    <message>
      <source>The list of layers holds the same network for the keyboard.</source>
      <translation>层列表里是同一个网络，可用键盘操作。</translation>
    </message>
  </context>
  <context>
    <name>GroupCommands</name>
    <message>
      <source>Add to the group</source>
      <translation>加入该组</translation>
    </message>
    <message>
      <source>Convolution block</source>
      <translation>卷积块</translation>
    </message>
    <message>
      <source>Dense block</source>
      <translation>全连接块</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>组</translation>
    </message>
    <message>
      <source>Group layers</source>
      <translation>组合层</translation>
    </message>
    <message>
      <source>Recurrent block</source>
      <translation>循环块</translation>
    </message>
    <message>
      <source>Rename group</source>
      <translation>重命名组</translation>
    </message>
    <message>
      <source>Take out of the group</source>
      <translation>移出该组</translation>
    </message>
    <message>
      <source>Ungroup</source>
      <translation>取消组合</translation>
    </message>
  </context>
  <context>
    <name>GroupNameEditor</name>
    <message>
      <source>Name of the group</source>
      <translation>组的名称</translation>
    </message>
  </context>
  <context>
    <name>GuideController</name>
    <message>
      <source>It learns from thousands of examples. It takes about half a minute; watch the curves.</source>
      <translation>它会从数千个样本中学习，大约需要半分钟；请看曲线的变化。</translation>
    </message>
    <message>
      <source>Keep the model…</source>
      <translation>保存模型…</translation>
    </message>
    <message>
      <source>Leave the guide</source>
      <translation>退出引导</translation>
    </message>
    <message>
      <source>Step 1 of 3: teach this network to read digits.</source>
      <translation>第 1 步，共 3 步：教这个网络认数字。</translation>
    </message>
    <message>
      <source>Step 2 of 3: draw a digit on the black pad.</source>
      <translation>第 2 步，共 3 步：在黑色画板上画一个数字。</translation>
    </message>
    <message>
      <source>The bars follow your drawing. Step 3 keeps the network as a file that Keras opens.</source>
      <translation>条形图会随着你的笔画变化。第 3 步会把网络保存成 Keras 能打开的文件。</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
    </message>
  </context>
  <context>
    <name>HeatBars</name>
    <message>
      <source>How much each number matters</source>
      <translation>每个数有多重要</translation>
    </message>
  </context>
  <context>
    <name>HeatLegend</name>
    <message>
      <source>What the colours mean</source>
      <translation>颜色的含义</translation>
    </message>
  </context>
  <context>
    <name>HeatPicture</name>
    <message>
      <source>Where it looked</source>
      <translation>它看了哪里</translation>
    </message>
  </context>
  <context>
    <name>HistoryList</name>
    <message>
      <source>As it was opened</source>
      <translation>打开时的样子</translation>
    </message>
    <message>
      <source>History</source>
      <translation>历史记录</translation>
    </message>
    <message>
      <source>No steps yet. What you change stands here; a click on a step goes back to it.</source>
      <translation>还没有步骤。你做的更改会列在这里；单击某一步即可回到那一步。</translation>
    </message>
    <message>
      <source>Up and Down go back and forth through the steps.</source>
      <translation>用上、下方向键在各步骤之间后退和前进。</translation>
    </message>
  </context>
  <context>
    <name>HomeBoxes</name>
    <message>
      <source>First time here?</source>
      <translation>第一次来？</translation>
    </message>
    <message>
      <source>Open a model or project…</source>
      <translation>打开模型或项目…</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>最近</translation>
    </message>
    <message>
      <source>Show me</source>
      <translation>带我试试</translation>
    </message>
    <message>
      <source>Three steps, two minutes: train a network on digits, draw one yourself, keep what it learnt.</source>
      <translation>三步，两分钟：用数字训练一个网络，自己画一个数字，把学到的保存下来。</translation>
    </message>
    <message>
      <source>or drop a file anywhere: models, programs, pictures</source>
      <translation>或把文件拖到任意位置：模型、程序、图片</translation>
    </message>
  </context>
  <context>
    <name>HomeController</name>
    <message>
      <source>{ending} drawing</source>
      <translation>{ending} 网络图</translation>
    </message>
    <message>
      <source>{ending} model</source>
      <translation>{ending} 模型</translation>
    </message>
    <message>
      <source>{ending} project</source>
      <translation>{ending} 项目</translation>
    </message>
  </context>
  <context>
    <name>HomePage</name>
    <message>
      <source>Home</source>
      <translation>主页</translation>
    </message>
    <message>
      <source>Take a ready-made one and change it, or begin with an empty page.</source>
      <translation>选一个现成的来修改，或从空白页开始。</translation>
    </message>
    <message>
      <source>What would you like a network to learn?</source>
      <translation>你想让网络学会什么？</translation>
    </message>
  </context>
  <context>
    <name>InputRows</name>
    <message>
      <source>Connect {source} to {target}</source>
      <translation>把 {source} 连接到 {target}</translation>
    </message>
    <message>
      <source>Disconnect {target}</source>
      <translation>断开 {target}</translation>
    </message>
    <message>
      <source>From</source>
      <translation>来自</translation>
    </message>
    <message>
      <source>From, {number}</source>
      <translation>来自，{number}</translation>
    </message>
    <message>
      <source>The layer this one takes from.</source>
      <translation>这一层的输入来自哪一层。</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>无</translation>
    </message>
    <message>
      <source>{input}, if any</source>
      <translation>{input}（可选）</translation>
    </message>
  </context>
  <context>
    <name>InputSwitch</name>
    <message>
      <source>As it is</source>
      <translation>原样</translation>
    </message>
    <message>
      <source>How the network was taught is a guess.</source>
      <translation>网络是怎样教的，只是推测。</translation>
    </message>
    <message>
      <source>How the picture is given to the network</source>
      <translation>图片以什么方式交给网络</translation>
    </message>
    <message>
      <source>Prepared</source>
      <translation>处理过</translation>
    </message>
    <message>
      <source>The digit is found, centred and scaled, white on black.</source>
      <translation>找出数字，居中并缩放，黑底白字。</translation>
    </message>
    <message>
      <source>The network was taught with pictures as they are.</source>
      <translation>这个网络是用原样的图片训练的。</translation>
    </message>
    <message>
      <source>The network was taught with prepared pictures.</source>
      <translation>这个网络是用处理过的图片训练的。</translation>
    </message>
    <message>
      <source>The picture is only brought to the size of the network.</source>
      <translation>只把图片缩放到网络需要的大小。</translation>
    </message>
    <message>
      <source>{rows} × {columns}, centred and scaled as it was taught.</source>
      <translation>{rows} × {columns}，按训练时的方式居中和缩放。</translation>
    </message>
    <message>
      <source>{rows} × {columns}, centred and scaled as was guessed.</source>
      <translation>{rows} × {columns}，按推测居中并缩放。</translation>
    </message>
    <message>
      <source>{rows} × {columns}, centred and scaled, other than was guessed.</source>
      <translation>{rows} × {columns}，居中并缩放，与推测不同。</translation>
    </message>
    <message>
      <source>{rows} × {columns}, centred and scaled. It was taught with pictures as they are.</source>
      <translation>{rows} × {columns}，居中并缩放。这个网络是用原样的图片训练的。</translation>
    </message>
    <message>
      <source>{rows} × {columns}, only brought to this size, as it was taught.</source>
      <translation>{rows} × {columns}，只缩放到这个大小，与训练时一样。</translation>
    </message>
    <message>
      <source>{rows} × {columns}, only brought to this size, as was guessed.</source>
      <translation>{rows} × {columns}，按推测只调整到这个尺寸。</translation>
    </message>
    <message>
      <source>{rows} × {columns}, only brought to this size, other than was guessed.</source>
      <translation>{rows} × {columns}，只调整到这个尺寸，与推测不同。</translation>
    </message>
    <message>
      <source>{rows} × {columns}, only brought to this size. It was taught with prepared pictures.</source>
      <translation>{rows} × {columns}，只缩放到这个大小。这个网络是用处理过的图片训练的。</translation>
    </message>
  </context>
  <context>
    <name>InsideController</name>
    <message>
      <source>Dark is the lowest value of each layer, bright the highest. Click a layer to see it larger.</source>
      <translation>暗处是每层的最低值，亮处是最高值。点击一层可放大。</translation>
    </message>
    <message>
      <source>The part that computes was lost. Draw again to look inside.</source>
      <translation>负责计算的部分已丢失。再画一次即可查看内部。</translation>
    </message>
    <message>
      <source>What {layer} looks for</source>
      <translation>{layer}在寻找什么</translation>
    </message>
  </context>
  <context>
    <name>KeptDrawings</name>
    <message>
      <source>My drawings cannot be read: {reason}.</source>
      <translation>无法读取我的图画：{reason}。</translation>
    </message>
  </context>
  <context>
    <name>KeptFacts</name>
    <message>
      <source>kept</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>not kept</source>
      <translation>不保留</translation>
    </message>
  </context>
  <context>
    <name>KindForm</name>
    <message>
      <source>Change {setting} of {layer}</source>
      <translation>更改 {layer} 的{setting}</translation>
    </message>
    <message>
      <source>Freeze</source>
      <translation>冻结</translation>
    </message>
    <message>
      <source>Let learn</source>
      <translation>允许学习</translation>
    </message>
    <message>
      <source>More settings</source>
      <translation>更多设置</translation>
    </message>
    <message>
      <source>Rename {layer}</source>
      <translation>重命名 {layer}</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
  </context>
  <context>
    <name>KindList</name>
    <message>
      <source>Enter adds a kind behind the selected layer; on a heading it opens or closes the group.</source>
      <translation>Enter 键在所选层后面添加一种层；在标题上则展开或收起该组。</translation>
    </message>
    <message>
      <source>Kinds of layers</source>
      <translation>层的种类</translation>
    </message>
    <message>
      <source>Often used</source>
      <translation>常用</translation>
    </message>
    <message>
      <source>{group}, {count}, closed</source>
      <translation>{group}，{count}，已收起</translation>
    </message>
    <message>
      <source>{group}, {count}, open</source>
      <translation>{group}，{count}，已展开</translation>
    </message>
  </context>
  <context>
    <name>LanguageController</name>
    <message>
      <source>The language changes at the next start of NetSketch.</source>
      <translation>语言将在下次启动 NetSketch 时更改。</translation>
    </message>
  </context>
  <context>
    <name>LayerBoxes</name>
    <message>
      <source>Gradients</source>
      <translation>梯度</translation>
    </message>
    <message>
      <source>Gradients of the layers</source>
      <translation>各层的梯度</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Layers, first to last</source>
      <translation>各层，从前到后</translation>
    </message>
    <message>
      <source>Press Train: here you see whether every layer learns, or gradients vanish or explode.</source>
      <translation>按“训练”：这里会显示每一层是否在学习，还是梯度消失或爆炸。</translation>
    </message>
    <message>
      <source>Reading of the gradients</source>
      <translation>梯度解读</translation>
    </message>
    <message>
      <source>The sizes of the layers of this run were not kept.</source>
      <translation>这次训练没有保留各层的大小。</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Weights of the layers</source>
      <translation>各层的权重</translation>
    </message>
    <message>
      <source>{layer}, in Keras {name}</source>
      <translation>{layer}，在 Keras 中为 {name}</translation>
    </message>
  </context>
  <context>
    <name>LayerCloser</name>
    <message>
      <source>Back to all layers (Esc)</source>
      <translation>回到所有层（Esc）</translation>
    </message>
    <message>
      <source>Point at a place to read its value; the arrow keys walk.</source>
      <translation>指向一处可读出它的值；方向键可移动。</translation>
    </message>
    <message>
      <source>← All layers</source>
      <translation>← 所有层</translation>
    </message>
  </context>
  <context>
    <name>LayerCommands</name>
    <message>
      <source>Disconnect</source>
      <translation>断开连接</translation>
    </message>
    <message>
      <source>Freeze</source>
      <translation>冻结</translation>
    </message>
    <message>
      <source>Freeze the layers before</source>
      <translation>冻结前面的层</translation>
    </message>
    <message>
      <source>Insert {layer}</source>
      <translation>插入 {layer}</translation>
    </message>
    <message>
      <source>Let learn</source>
      <translation>允许学习</translation>
    </message>
    <message>
      <source>Let the layers before learn</source>
      <translation>让前面的层学习</translation>
    </message>
    <message>
      <source>Move {name} earlier</source>
      <translation>把 {name} 前移</translation>
    </message>
    <message>
      <source>Move {name} later</source>
      <translation>把 {name} 后移</translation>
    </message>
    <message>
      <source>Replace by {layer}</source>
      <translation>替换为 {layer}</translation>
    </message>
    <message>
      <source>Use own weights</source>
      <translation>使用自己的权重</translation>
    </message>
    <message>
      <source>Use the weights of another layer</source>
      <translation>使用另一层的权重</translation>
    </message>
  </context>
  <context>
    <name>LayerFacts</name>
    <message>
      <source>Cost</source>
      <translation>开销</translation>
    </message>
    <message>
      <source>How it works</source>
      <translation>工作原理</translation>
    </message>
    <message>
      <source>In</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Memory for a batch</source>
      <translation>一批所需的内存</translation>
    </message>
    <message>
      <source>Multiply-adds</source>
      <translation>乘加次数</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数量</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>形状</translation>
    </message>
    <message>
      <source>not known yet</source>
      <translation>尚不清楚</translation>
    </message>
  </context>
  <context>
    <name>LayerForm</name>
    <message>
      <source>Learns</source>
      <translation>参与学习</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Off: this layer stays as it is while the others learn.</source>
      <translation>关闭：其他层学习时，这一层保持不变。</translation>
    </message>
    <message>
      <source>Settings of the selected layer</source>
      <translation>所选层的设置</translation>
    </message>
    <message>
      <source>What the layer is called in the model file, each its own.</source>
      <translation>层在模型文件中的名称，不能重复。</translation>
    </message>
  </context>
  <context>
    <name>LayerPalette</name>
    <message>
      <source>Add {layer}</source>
      <translation>添加 {layer}</translation>
    </message>
    <message>
      <source>Adds the chosen kind behind the selected layer.</source>
      <translation>把选中的种类添加到所选层的后面。</translation>
    </message>
    <message>
      <source>Nothing found for “{text}”</source>
      <translation>没有找到“{text}”</translation>
    </message>
    <message>
      <source>Search layers</source>
      <translation>搜索层</translation>
    </message>
  </context>
  <context>
    <name>LayerPanel</name>
    <message>
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>History</source>
      <translation>历史记录</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>层</translation>
    </message>
  </context>
  <context>
    <name>LayerPlot</name>
    <message>
      <source>Epoch {epoch}</source>
      <translation>第 {epoch} 轮</translation>
    </message>
    <message>
      <source>One line for each layer is drawn here while the network learns.</source>
      <translation>网络学习时，这里为每一层画一条线。</translation>
    </message>
  </context>
  <context>
    <name>LayerRowDelegate</name>
    <message>
      <source>Name of the group</source>
      <translation>组的名称</translation>
    </message>
    <message>
      <source>Name of the layer</source>
      <translation>层的名称</translation>
    </message>
    <message>
      <source>{count} parameters</source>
      <translation>{count} 个参数</translation>
    </message>
  </context>
  <context>
    <name>LayerRows</name>
    <message>
      <source>Kind</source>
      <translation>种类</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数量</translation>
    </message>
    <message>
      <source>Problem</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>Rename group</source>
      <translation>重命名组</translation>
    </message>
    <message>
      <source>Rename {layer}</source>
      <translation>重命名 {layer}</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Takes from</source>
      <translation>输入来自</translation>
    </message>
    <message>
      <source>What it has learnt</source>
      <translation>已学到的内容</translation>
    </message>
    <message>
      <source>from {layers}</source>
      <translation>来自 {layers}</translation>
    </message>
    <message>
      <source>frozen</source>
      <translation>已冻结</translation>
    </message>
    <message>
      <source>no shape yet</source>
      <translation>还没有形状</translation>
    </message>
    <message>
      <source>output {shape}</source>
      <translation>输出 {shape}</translation>
    </message>
    <message>
      <source>takes from {layers}</source>
      <translation>输入来自 {layers}</translation>
    </message>
    <message>
      <source>uses the weights of {layer}</source>
      <translation>使用 {layer} 的权重</translation>
    </message>
    <message>
      <source>{count} parameters</source>
      <translation>{count} 个参数</translation>
    </message>
  </context>
  <context>
    <name>LayerTree</name>
    <message>
      <source>In the order in which data flows. Enter leads to the settings, F2 renames, the menu key acts.</source>
      <translation>按数据流动的顺序排列。Enter 键转到设置，F2 重命名，菜单键打开操作菜单。</translation>
    </message>
    <message>
      <source>Layers of the network</source>
      <translation>网络的层</translation>
    </message>
  </context>
  <context>
    <name>LayersView</name>
    <message>
      <source>Inside</source>
      <translation>内部</translation>
    </message>
  </context>
  <context>
    <name>LookedChoices</name>
    <message>
      <source>At which layer</source>
      <translation>在哪一层</translation>
    </message>
    <message>
      <source>For which answer</source>
      <translation>针对哪个答案</translation>
    </message>
    <message>
      <source>Grad-CAM</source>
      <translation>Grad-CAM</translation>
    </message>
    <message>
      <source>Grad-CAM needs a convolution before the answer, and this network has none.</source>
      <translation>Grad-CAM 需要答案之前有卷积层，而这个网络没有。</translation>
    </message>
    <message>
      <source>How it is found out</source>
      <translation>用什么方法找出</translation>
    </message>
    <message>
      <source>Occlusion</source>
      <translation>遮挡</translation>
    </message>
    <message>
      <source>Saliency</source>
      <translation>显著性</translation>
    </message>
    <message>
      <source>Smooth</source>
      <translation>平滑</translation>
    </message>
    <message>
      <source>The mean over the picture with a little noise on it: less speckled.</source>
      <translation>对加了少许噪声的图片取平均：斑点更少。</translation>
    </message>
    <message>
      <source>What it answers</source>
      <translation>它给出的答案</translation>
    </message>
  </context>
  <context>
    <name>LookedController</name>
    <message>
      <source>How fast the score of “{label}” changes with each number.</source>
      <translation>“{label}”的得分随每个数变化得有多快。</translation>
    </message>
    <message>
      <source>How much the score of “{label}” falls if a number has its usual value instead.</source>
      <translation>如果一个数换成它通常的值，“{label}”的得分会下降多少。</translation>
    </message>
    <message>
      <source>Orange are the points that change the score of “{label}” most if they change a little.</source>
      <translation>橙色的点稍有变化，“{label}”的得分就变化最大。</translation>
    </message>
    <message>
      <source>Orange is where {layer} found what speaks for “{label}”.</source>
      <translation>橙色是{layer}找到的支持“{label}”的地方。</translation>
    </message>
    <message>
      <source>Parts are hidden in turn. Orange: then the score of “{label}” falls. Blue: it rises.</source>
      <translation>依次遮住各处。橙色：遮住后“{label}”的得分下降。蓝色：得分上升。</translation>
    </message>
    <message>
      <source>The part that computes was lost. Draw again to see where it looked.</source>
      <translation>负责计算的部分已丢失。再画一次即可看到它看了哪里。</translation>
    </message>
    <message>
      <source>The score is the answer before the sigmoid. Behind it, one that is sure hardly moves.</source>
      <translation>得分是 sigmoid 之前的答案。在它之后，很有把握的答案几乎不再变动。</translation>
    </message>
    <message>
      <source>The score is the answer before the softmax. Behind it all answers share 100 %, and one that is sure hardly moves any more.</source>
      <translation>得分是 softmax 之前的答案。在它之后，所有答案共分 100 %，很有把握的答案几乎不再变动。</translation>
    </message>
    <message>
      <source>This way finds nothing that speaks for “{label}” here.</source>
      <translation>用这种方法没有找到支持“{label}”的地方。</translation>
    </message>
    <message>
      <source>the answer</source>
      <translation>答案</translation>
    </message>
    <message>
      <source>{label}: {score}</source>
      <translation>{label}：{score}</translation>
    </message>
    <message>
      <source>{label}: {share} sure, score {score}</source>
      <translation>{label}：{share} 的把握，得分 {score}</translation>
    </message>
  </context>
  <context>
    <name>LookedInto</name>
    <message>
      <source>Draw something, or open a picture; then you see what the network makes of it.</source>
      <translation>画点什么，或打开一张图片，就能看到网络怎样理解它。</translation>
    </message>
    <message>
      <source>No network has learnt yet. Train one, or open a model; then you can look inside.</source>
      <translation>还没有学会的网络。请训练一个，或打开一个模型，然后就能查看内部。</translation>
    </message>
    <message>
      <source>The drawing of this network cannot be built again, so nothing can be looked at.</source>
      <translation>无法重新构建这个网络的图，所以没有可查看的内容。</translation>
    </message>
    <message>
      <source>This network is too large to be looked into while you draw.</source>
      <translation>这个网络太大，无法边画边查看内部。</translation>
    </message>
  </context>
  <context>
    <name>LookedView</name>
    <message>
      <source>Point at a place to read its value; the arrow keys walk.</source>
      <translation>指向一处可读出它的值；方向键可移动。</translation>
    </message>
    <message>
      <source>Row {row}, column {column}: {value}</source>
      <translation>第 {row} 行第 {column} 列：{value}</translation>
    </message>
    <message>
      <source>Where it looked</source>
      <translation>它看了哪里</translation>
    </message>
    <message>
      <source>does not matter</source>
      <translation>不重要</translation>
    </message>
    <message>
      <source>matters most</source>
      <translation>最重要</translation>
    </message>
    <message>
      <source>speaks against it</source>
      <translation>反对</translation>
    </message>
    <message>
      <source>speaks for it</source>
      <translation>支持</translation>
    </message>
  </context>
  <context>
    <name>LookingController</name>
    <message>
      <source>Waiting for the part that computes…</source>
      <translation>正在等待负责计算的部分…</translation>
    </message>
  </context>
  <context>
    <name>LossSettings</name>
    <message>
      <source>As usual</source>
      <translation>照常</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Something went wrong inside NetSketch: {what}</source>
      <translation>NetSketch 内部出了问题：{what}</translation>
    </message>
    <message>
      <source>Your work is still here; save it. The report is in {log}</source>
      <translation>你的工作还在，请先保存。错误报告在 {log}</translation>
    </message>
  </context>
  <context>
    <name>MapController</name>
    <message>
      <source>Near means alike; how far apart groups lie means little. The ring is your drawing, amid the samples that are most like it; an edge marks what is read wrong.</source>
      <translation>靠近表示相似；各组之间的距离意义不大。圆环是您的图画，位于与它最相似的样本之间；边框表示读错的样本。</translation>
    </message>
    <message>
      <source>See which samples of the test set the network takes for alike: press “Make the map”.</source>
      <translation>看看网络把测试集的哪些样本看作相似：请按“制作地图”。</translation>
    </message>
    <message>
      <source>The plane shows {share} of how they differ.</source>
      <translation>这个平面显示了它们差异的 {share}。</translation>
    </message>
    <message>
      <source>The ring is your drawing; an edge marks what is read wrong.</source>
      <translation>圆环是您的图画；边框表示读错的样本。</translation>
    </message>
    <message>
      <source>Train a network or open a model; then the map shows what it takes for alike.</source>
      <translation>请训练网络或打开模型，然后地图会显示它把什么看作相似。</translation>
    </message>
    <message>
      <source>{shown} of {of} samples by the {numbers} numbers that “{layer}” says of each.</source>
      <translation>{of} 个样本中的 {shown} 个，按“{layer}”对每个样本给出的 {numbers} 个数排列。</translation>
    </message>
    <message>
      <source>{shown} of {of} samples by their own {numbers} numbers: one layer is all there is.</source>
      <translation>{of} 个样本中的 {shown} 个，按它们自己的 {numbers} 个数排列：网络只有一层。</translation>
    </message>
  </context>
  <context>
    <name>MapLegend</name>
    <message>
      <source>Marks of the classes</source>
      <translation>类别的标记</translation>
    </message>
  </context>
  <context>
    <name>MapPlot</name>
    <message>
      <source>Map of the samples</source>
      <translation>样本地图</translation>
    </message>
    <message>
      <source>Sample {number}</source>
      <translation>样本 {number}</translation>
    </message>
    <message>
      <source>{count} samples. Arrow keys go from one to the next, Enter puts one on the pad.</source>
      <translation>{count} 个样本。方向键从一个移到下一个，回车键把它放到画板上。</translation>
    </message>
    <message>
      <source>{label}, read as {said}</source>
      <translation>{label}，读作 {said}</translation>
    </message>
  </context>
  <context>
    <name>MapView</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Make the map</source>
      <translation>制作地图</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>地图</translation>
    </message>
    <message>
      <source>PCA: the two directions in which the samples differ most; quick</source>
      <translation>PCA：样本差异最大的两个方向；快</translation>
    </message>
    <message>
      <source>Progress of the map</source>
      <translation>地图的进度</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>刷新</translation>
    </message>
    <message>
      <source>Refresh the map</source>
      <translation>刷新地图</translation>
    </message>
    <message>
      <source>t-SNE: samples that are alike lie together; takes longer</source>
      <translation>t-SNE：相似的样本放在一起；需要更长时间</translation>
    </message>
  </context>
  <context>
    <name>MarkedGraph</name>
    <message>
      <source>Drawing of {name}</source>
      <translation>{name} 的网络图</translation>
    </message>
  </context>
  <context>
    <name>MessageStrip</name>
    <message>
      <source>Close this message</source>
      <translation>关闭此消息</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>消息</translation>
    </message>
  </context>
  <context>
    <name>MetricBoxes</name>
    <message>
      <source>Measure also</source>
      <translation>另外测量</translation>
    </message>
    <message>
      <source>{what} It does not go with this loss and data; untick it.</source>
      <translation>{what}它与这种损失和数据不相配；请取消勾选。</translation>
    </message>
  </context>
  <context>
    <name>Minimap</name>
    <message>
      <source>Click or drag to move the canvas to another part of the network.</source>
      <translation>单击或拖动，把画布移到网络的其他部分。</translation>
    </message>
    <message>
      <source>Click or drag to see another part of the network</source>
      <translation>单击或拖动可查看网络的其他部分</translation>
    </message>
    <message>
      <source>Map of the network</source>
      <translation>网络导航图</translation>
    </message>
  </context>
  <context>
    <name>MomentController</name>
    <message>
      <source>The part that computes was lost; drag again to look back.</source>
      <translation>负责计算的部分中断了；再拖动一次即可回看。</translation>
    </message>
    <message>
      <source>Waiting for the part that computes…</source>
      <translation>正在等待负责计算的部分…</translation>
    </message>
  </context>
  <context>
    <name>MomentPanel</name>
    <message>
      <source>An earlier moment of the run</source>
      <translation>这次训练中较早的时刻</translation>
    </message>
    <message>
      <source>Answer of this moment to what is yours</source>
      <translation>这一时刻对你给出的内容的回答</translation>
    </message>
    <message>
      <source>Answers of this moment to some samples</source>
      <translation>这一时刻对一些样本的回答</translation>
    </message>
    <message>
      <source>Answers to some samples</source>
      <translation>对一些样本的回答</translation>
    </message>
    <message>
      <source>Back to now</source>
      <translation>回到现在</translation>
    </message>
    <message>
      <source>Before training</source>
      <translation>训练之前</translation>
    </message>
    <message>
      <source>Confusion</source>
      <translation>混淆情况</translation>
    </message>
    <message>
      <source>Epoch {epoch}</source>
      <translation>第 {epoch} 轮</translation>
    </message>
    <message>
      <source>Looking back</source>
      <translation>回看</translation>
    </message>
    <message>
      <source>Weights of {layer}</source>
      <translation>{layer} 的权重</translation>
    </message>
    <message>
      <source>Your drawing</source>
      <translation>你画的</translation>
    </message>
    <message>
      <source>Your numbers</source>
      <translation>你的数字</translation>
    </message>
    <message>
      <source>the nearest moment that was kept</source>
      <translation>保存下来的最近时刻</translation>
    </message>
    <message>
      <source>{share} right of {count} held-out samples</source>
      <translation>{count} 个留出样本中答对 {share}</translation>
    </message>
    <message>
      <source>{share} right of {count} samples that it learnt from</source>
      <translation>{count} 个训练样本中答对 {share}</translation>
    </message>
  </context>
  <context>
    <name>MoveCards</name>
    <message>
      <source>Add to the group</source>
      <translation>加入该组</translation>
    </message>
    <message>
      <source>Add to the group {name}</source>
      <translation>加入组 {name}</translation>
    </message>
    <message>
      <source>Insert into the wire</source>
      <translation>插入到连线中</translation>
    </message>
    <message>
      <source>Move layers</source>
      <translation>移动层</translation>
    </message>
    <message>
      <source>Move note</source>
      <translation>移动便签</translation>
    </message>
  </context>
  <context>
    <name>MoveGroup</name>
    <message>
      <source>Move group</source>
      <translation>移动组</translation>
    </message>
  </context>
  <context>
    <name>MyDrawingsController</name>
    <message>
      <source>Deleted drawings: {count}.</source>
      <translation>已删除的图画：{count} 幅。</translation>
    </message>
    <message>
      <source>Kept: {count}</source>
      <translation>已保留：{count}</translation>
    </message>
    <message>
      <source>They can be brought back now, and lie in the folder of deleted ones for thirty days.</source>
      <translation>现在可以恢复；它们在已删除的文件夹中保留三十天。</translation>
    </message>
    <message>
      <source>Train a network or open a model first.</source>
      <translation>请先训练一个网络或打开一个模型。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>{right} of {count} read right ({share})</source>
      <translation>{count} 幅中读对 {right} 幅（{share}）</translation>
    </message>
  </context>
  <context>
    <name>NamedAnswer</name>
    <message>
      <source>The answer</source>
      <translation>答案</translation>
    </message>
    <message>
      <source>{answer} · {share}</source>
      <translation>{answer} · {share}</translation>
    </message>
  </context>
  <context>
    <name>NetworkInputPreview</name>
    <message>
      <source>What the network sees</source>
      <translation>网络看到的样子</translation>
    </message>
  </context>
  <context>
    <name>NetworkSummary</name>
    <message>
      <source>Cost</source>
      <translation>开销</translation>
    </message>
    <message>
      <source>Drag to move them together, Delete removes them, Ctrl+D copies them.</source>
      <translation>拖动可一起移动，按 Delete 删除，按 Ctrl+D 复制。</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Memory for a batch</source>
      <translation>一批所需的内存</translation>
    </message>
    <message>
      <source>Multiply-adds</source>
      <translation>乘加次数</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数量</translation>
    </message>
    <message>
      <source>RAM while training</source>
      <translation>训练时的内存</translation>
    </message>
    <message>
      <source>Select a layer to see and change its settings.</source>
      <translation>选中一个层，即可查看和更改它的设置。</translation>
    </message>
    <message>
      <source>There are no layers yet. Begin with an Input.</source>
      <translation>还没有层。先放一个输入层吧。</translation>
    </message>
    <message>
      <source>Time of an epoch</source>
      <translation>每轮用时</translation>
    </message>
    <message>
      <source>{count} layers selected</source>
      <translation>已选中 {count} 个层</translation>
    </message>
  </context>
  <context>
    <name>NoteEditor</name>
    <message>
      <source>Text of the note</source>
      <translation>便签的文字</translation>
    </message>
    <message>
      <source>Write note</source>
      <translation>写便签</translation>
    </message>
  </context>
  <context>
    <name>NoteItem</name>
    <message>
      <source>Double-click to write a note</source>
      <translation>双击可写便签</translation>
    </message>
  </context>
  <context>
    <name>NotesDialog</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>已复制</translation>
    </message>
    <message>
      <source>Copy the list</source>
      <translation>复制列表</translation>
    </message>
    <message>
      <source>It was written by {origin}. This is not here as it is in the file:</source>
      <translation>它由 {origin} 写成。以下内容与文件中的不同：</translation>
    </message>
    <message>
      <source>What was translated</source>
      <translation>转换了什么</translation>
    </message>
    <message>
      <source>What was translated of “{name}”</source>
      <translation>“{name}”中转换了什么</translation>
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message>
      <source>Saved as “{name}” in {folder}.</source>
      <translation>已存为“{name}”，位于 {folder}。</translation>
    </message>
  </context>
  <context>
    <name>NumberCard</name>
    <message>
      <source>{title}, remark</source>
      <translation>{title}，备注</translation>
    </message>
  </context>
  <context>
    <name>NumberCards</name>
    <message>
      <source>Epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>速度</translation>
    </message>
    <message>
      <source>Time an epoch</source>
      <translation>每轮用时</translation>
    </message>
    <message>
      <source>Time left</source>
      <translation>剩余时间</translation>
    </message>
    <message>
      <source>Training accuracy</source>
      <translation>训练准确率</translation>
    </message>
    <message>
      <source>Training loss</source>
      <translation>训练损失</translation>
    </message>
    <message>
      <source>Validation accuracy</source>
      <translation>验证准确率</translation>
    </message>
    <message>
      <source>Validation loss</source>
      <translation>验证损失</translation>
    </message>
    <message>
      <source>after the first epoch</source>
      <translation>第一轮之后可见</translation>
    </message>
    <message>
      <source>best {value} at epoch {epoch}</source>
      <translation>最佳 {value}，第 {epoch} 轮</translation>
    </message>
    <message>
      <source>in the first epoch</source>
      <translation>正在第一轮</translation>
    </message>
    <message>
      <source>not training</source>
      <translation>未在训练</translation>
    </message>
    <message>
      <source>on samples it has not seen</source>
      <translation>在没见过的样本上</translation>
    </message>
    <message>
      <source>samples a second</source>
      <translation>样本/秒</translation>
    </message>
    <message>
      <source>samples a second · {memory}</source>
      <translation>样本/秒 · {memory}</translation>
    </message>
    <message>
      <source>{epoch} of {epochs}</source>
      <translation>{epoch} / {epochs}</translation>
    </message>
    <message>
      <source>{time} an epoch</source>
      <translation>每轮 {time}</translation>
    </message>
  </context>
  <context>
    <name>OpenedNotes</name>
    <message>
      <source>Show what was translated</source>
      <translation>查看转换了什么</translation>
    </message>
    <message>
      <source>{count} things were translated or are not as they were.</source>
      <translation>有 {count} 处被转换，或与原来不同。</translation>
    </message>
  </context>
  <context>
    <name>OpenedPicture</name>
    <message>
      <source>Open a picture</source>
      <translation>打开图片</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
  </context>
  <context>
    <name>OpeningController</name>
    <message>
      <source>A project can be opened beside it.</source>
      <translation>项目可以同时打开，不影响训练。</translation>
    </message>
    <message>
      <source>A training is running; a model that is opened takes its place.</source>
      <translation>正在训练；打开模型会取代正在训练的网络。</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Draw a network for them</source>
      <translation>为它们画一个网络</translation>
    </message>
    <message>
      <source>It was in {folder}; it may have been moved or renamed.</source>
      <translation>它原来在 {folder}，可能已被移动或改名。</translation>
    </message>
    <message>
      <source>It was written by {origin}.</source>
      <translation>它由 {origin} 写成。</translation>
    </message>
    <message>
      <source>NetSketch opens projects (.netsketch), models and weights (.h5, .keras), networks without weights (.json, .py, .ipynb), pictures and data (.npz).</source>
      <translation>NetSketch 可打开项目（.netsketch）、模型和权重（.h5、.keras）、不带权重的网络（.json、.py、.ipynb）、图片和数据（.npz）。</translation>
    </message>
    <message>
      <source>NetSketch projects, models and pictures</source>
      <translation>NetSketch 项目、模型和图片</translation>
    </message>
    <message>
      <source>NetSketch writes such files, but does not read them. Open the .h5 file of the same model.</source>
      <translation>NetSketch 会写这种文件，但不会读。请打开同一模型的 .h5 文件。</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Stop and keep what it has learnt</source>
      <translation>停止并保留已学到的内容</translation>
    </message>
    <message>
      <source>Stop it first, or let it end.</source>
      <translation>请先停止训练，或等它结束。</translation>
    </message>
    <message>
      <source>The drawing, its settings and its data are here again as they were when the run began.</source>
      <translation>网络图、设置和数据已恢复成这次训练开始时的样子。</translation>
    </message>
    <message>
      <source>The network has the weights of “{name}” now.</source>
      <translation>网络现在使用“{name}”中的权重。</translation>
    </message>
    <message>
      <source>The network of “{name}” is drawn. It has not learnt anything yet.</source>
      <translation>“{name}”中的网络已画好，它还没有学过任何东西。</translation>
    </message>
    <message>
      <source>The weights of “{name}” do not fit the network on the canvas, which stays as it is.</source>
      <translation>“{name}”的权重与画布上的网络不符，网络保持原样。</translation>
    </message>
    <message>
      <source>{name} (copy)</source>
      <translation>{name}（副本）</translation>
    </message>
    <message>
      <source>“Export…” keeps it in a file of yours.</source>
      <translation>“导出…”会把它存成您自己的文件。</translation>
    </message>
    <message>
      <source>“{name}” cannot be opened.</source>
      <translation>无法打开“{name}”。</translation>
    </message>
    <message>
      <source>“{name}” is here again as the run left it.</source>
      <translation>“{name}”已恢复到那次训练结束时的样子。</translation>
    </message>
    <message>
      <source>“{name}” is not there any more.</source>
      <translation>“{name}”已经不在了。</translation>
    </message>
    <message>
      <source>“{name}” is open and ready to answer.</source>
      <translation>“{name}”已打开，可以作答了。</translation>
    </message>
    <message>
      <source>“{name}” is open, but it is not as it was saved.</source>
      <translation>“{name}”已打开，但它和保存时不一样了。</translation>
    </message>
  </context>
  <context>
    <name>OptimizerSettings</name>
    <message>
      <source>As usual</source>
      <translation>照常</translation>
    </message>
  </context>
  <context>
    <name>OutcomeBox</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>已复制</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>复制路径</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>保留它</translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation>导出进度</translation>
    </message>
    <message>
      <source>Replace it</source>
      <translation>替换它</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
  </context>
  <context>
    <name>OutcomeTable</name>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Best epoch</source>
      <translation>最佳轮次</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>测量所用样本</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数量</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>样本数</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Time an epoch</source>
      <translation>每轮用时</translation>
    </message>
    <message>
      <source>held-out samples</source>
      <translation>留出的样本</translation>
    </message>
    <message>
      <source>training samples</source>
      <translation>训练样本</translation>
    </message>
    <message>
      <source>{count} ms</source>
      <translation>{count} 毫秒</translation>
    </message>
    <message>
      <source>{epoch} ({figure})</source>
      <translation>{epoch}（{figure}）</translation>
    </message>
  </context>
  <context>
    <name>OutputFields</name>
    <message>
      <source>All alike</source>
      <translation>全都一样</translation>
    </message>
    <message>
      <source>As for the whole network</source>
      <translation>与整个网络相同</translation>
    </message>
    <message>
      <source>Loss of “{name}”</source>
      <translation>“{name}”的损失</translation>
    </message>
    <message>
      <source>Weight of “{name}”</source>
      <translation>“{name}”的权重</translation>
    </message>
    <message>
      <source>weight {weight}</source>
      <translation>权重 {weight}</translation>
    </message>
  </context>
  <context>
    <name>PadTools</name>
    <message>
      <source>A wider pad, for several digits</source>
      <translation>更宽的画板，可写多个数字</translation>
    </message>
    <message>
      <source>Bring the stroke back</source>
      <translation>恢复这一笔</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>清空</translation>
    </message>
    <message>
      <source>Eraser</source>
      <translation>橡皮擦</translation>
    </message>
    <message>
      <source>Medium pen, as thick as the digits of MNIST</source>
      <translation>中等画笔，与 MNIST 的数字一样粗</translation>
    </message>
    <message>
      <source>Open picture…</source>
      <translation>打开图片…</translation>
    </message>
    <message>
      <source>Take the last stroke back</source>
      <translation>撤销最后一笔</translation>
    </message>
    <message>
      <source>Thick pen</source>
      <translation>粗画笔</translation>
    </message>
    <message>
      <source>Thin pen</source>
      <translation>细画笔</translation>
    </message>
    <message>
      <source>Tools for drawing</source>
      <translation>绘画工具</translation>
    </message>
  </context>
  <context>
    <name>PageChip</name>
    <message>
      <source>{title} (Ctrl+{number})</source>
      <translation>{title}（Ctrl+{number}）</translation>
    </message>
  </context>
  <context>
    <name>PictureModel</name>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Picture of {name}</source>
      <translation>{name} 的图片</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>右对齐</translation>
    </message>
    <message>
      <source>Says</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>Shows</source>
      <translation>图中内容</translation>
    </message>
    <message>
      <source>Sort by this: {title}</source>
      <translation>按此排序：{title}</translation>
    </message>
    <message>
      <source>Sure</source>
      <translation>把握</translation>
    </message>
    <message>
      <source>What the picture shows, by the name of its file or folder: 7__mine.png, 7/mine.png</source>
      <translation>图中的内容，由文件名或文件夹名得知：7__mine.png、7/mine.png</translation>
    </message>
    <message>
      <source>right</source>
      <translation>正确</translation>
    </message>
    <message>
      <source>wrong</source>
      <translation>错</translation>
    </message>
  </context>
  <context>
    <name>PictureTable</name>
    <message>
      <source>Answers to the pictures</source>
      <translation>对各张图片的回答</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Choose a folder of pictures, or drop it here: the network answers each of them. Where file names begin with what they show, such as 7__mine.png, or lie in a folder called 7, it is counted how many answers are right.</source>
      <translation>选择一个图片文件夹，或把它拖到这里：网络会逐张回答。如果文件名以图中内容开头（例如 7__mine.png），或文件在名为 7 的文件夹里，就会统计答对了多少。</translation>
    </message>
    <message>
      <source>Choose folder…</source>
      <translation>选择文件夹…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>选择图片…</translation>
    </message>
    <message>
      <source>How many pictures are read right</source>
      <translation>认对了多少张图片</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Progress of the pictures</source>
      <translation>图片的进度</translation>
    </message>
    <message>
      <source>Save table…</source>
      <translation>保存表格…</translation>
    </message>
    <message>
      <source>{count} more were left out</source>
      <translation>另有 {count} 张未处理</translation>
    </message>
    <message>
      <source>{count} pictures</source>
      <translation>{count} 张图片</translation>
    </message>
    <message>
      <source>{count} without an answer</source>
      <translation>{count} 张没有答案</translation>
    </message>
    <message>
      <source>{right} of {known} are right</source>
      <translation>{known} 张中对了 {right} 张</translation>
    </message>
  </context>
  <context>
    <name>PlaceFields</name>
    <message>
      <source>Browse…</source>
      <translation>浏览…</translation>
    </message>
    <message>
      <source>Ending</source>
      <translation>扩展名</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
  </context>
  <context>
    <name>PlainSettings</name>
    <message>
      <source>Loss</source>
      <translation>损失函数</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
  </context>
  <context>
    <name>PlotBox</name>
    <message>
      <source>Save as drawing (SVG)…</source>
      <translation>保存为矢量图 (SVG)…</translation>
    </message>
    <message>
      <source>Save as picture (PNG)…</source>
      <translation>保存为图片 (PNG)…</translation>
    </message>
    <message>
      <source>Save every step as table (CSV)…</source>
      <translation>将每一步保存为表格 (CSV)…</translation>
    </message>
    <message>
      <source>Save the epochs as table (CSV)…</source>
      <translation>将各轮保存为表格 (CSV)…</translation>
    </message>
    <message>
      <source>Save these curves</source>
      <translation>保存这些曲线</translation>
    </message>
    <message>
      <source>What this plot shows</source>
      <translation>此图显示的内容</translation>
    </message>
  </context>
  <context>
    <name>PlotLegend</name>
    <message>
      <source>The faint line is the training step by step, as the mean of {count} steps at a time. The band around it shows how far single steps are from that.</source>
      <translation>淡线是逐步的训练情况，每点取 {count} 步的平均值；周围的色带表示单步偏离它多远。</translation>
    </message>
    <message>
      <source>The faint line is the training step by step.</source>
      <translation>淡线是逐步的训练情况。</translation>
    </message>
    <message>
      <source>per step</source>
      <translation>每步</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
  </context>
  <context>
    <name>PointerHint</name>
    <message>
      <source>What letting go does</source>
      <translation>松开鼠标会发生什么</translation>
    </message>
  </context>
  <context>
    <name>PredictionBars</name>
    <message>
      <source>How sure the network is of each class</source>
      <translation>网络对每个类别的把握</translation>
    </message>
    <message>
      <source>The first {shown} of {count} answers.</source>
      <translation>{count} 个答案中的前 {shown} 个。</translation>
    </message>
    <message>
      <source>The highest {shown} of {count} answers.</source>
      <translation>{count} 个答案中最高的 {shown} 个。</translation>
    </message>
  </context>
  <context>
    <name>PreparationButton</name>
    <message>
      <source>As a digit: found, cut out, centred</source>
      <translation>作为数字：找到、裁出、居中</translation>
    </message>
    <message>
      <source>Dark on light</source>
      <translation>浅底深字</translation>
    </message>
    <message>
      <source>How pictures are prepared</source>
      <translation>图片如何预处理</translation>
    </message>
    <message>
      <source>Light on dark</source>
      <translation>深底浅字</translation>
    </message>
    <message>
      <source>Numbers from 0 to 1</source>
      <translation>数值从 0 到 1</translation>
    </message>
    <message>
      <source>Numbers from 0 to 255</source>
      <translation>数值从 0 到 255</translation>
    </message>
    <message>
      <source>Numbers from −1 to 1</source>
      <translation>数值从 −1 到 1</translation>
    </message>
    <message>
      <source>Plain: brought to size, nothing else</source>
      <translation>原样：只调整大小</translation>
    </message>
    <message>
      <source>Preparation</source>
      <translation>预处理</translation>
    </message>
  </context>
  <context>
    <name>PreparationController</name>
    <message>
      <source>change how pictures are prepared</source>
      <translation>改变图片的预处理</translation>
    </message>
  </context>
  <context>
    <name>ProblemList</name>
    <message>
      <source>Problems of the network</source>
      <translation>网络的问题</translation>
    </message>
    <message>
      <source>… and {count} more</source>
      <translation>……还有 {count} 个</translation>
    </message>
  </context>
  <context>
    <name>ProgressCard</name>
    <message>
      <source>Progress of the training</source>
      <translation>训练进度</translation>
    </message>
  </context>
  <context>
    <name>RecentList</name>
    <message>
      <source>Fewer</source>
      <translation>收起</translation>
    </message>
    <message>
      <source>Nothing yet. Projects and models that you save or open are listed here.</source>
      <translation>这里还是空的。你保存或打开的项目和模型会列在这里。</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>最近的项目</translation>
    </message>
    <message>
      <source>{count} more</source>
      <translation>还有 {count} 个</translation>
    </message>
  </context>
  <context>
    <name>ResizeNote</name>
    <message>
      <source>Resize note</source>
      <translation>调整便签大小</translation>
    </message>
  </context>
  <context>
    <name>RowController</name>
    <message>
      <source>Each sample has {shapes} numbers: there is nothing here to draw or to fill in.</source>
      <translation>每个样本有 {shapes} 个数：这里没有什么可画或可填的。</translation>
    </message>
    <message>
      <source>It takes no drawings</source>
      <translation>这个网络不接收手绘图</translation>
    </message>
    <message>
      <source>No network has learnt yet</source>
      <translation>还没有训练好的网络</translation>
    </message>
    <message>
      <source>Number {number}</source>
      <translation>数 {number}</translation>
    </message>
    <message>
      <source>Test it on data beside, or give it arrays on the command line: netsketch predict.</source>
      <translation>请在旁边用数据测试它，或在命令行中给它数组：netsketch predict。</translation>
    </message>
    <message>
      <source>Train one, or open a model; then it answers these numbers.</source>
      <translation>先训练一个网络或打开一个模型，它就能对这些数作答。</translation>
    </message>
  </context>
  <context>
    <name>RowForm</name>
    <message>
      <source>Take an example</source>
      <translation>取一个样例</translation>
    </message>
    <message>
      <source>The numbers that the network is given</source>
      <translation>交给网络的数</translation>
    </message>
    <message>
      <source>This one is “{label}”.</source>
      <translation>这一个是“{label}”。</translation>
    </message>
    <message>
      <source>What the network is given</source>
      <translation>交给网络的内容</translation>
    </message>
  </context>
  <context>
    <name>RunActions</name>
    <message>
      <source>Bring back what was deleted last</source>
      <translation>恢复上次删除的</translation>
    </message>
    <message>
      <source>Compare the two</source>
      <translation>比较这两次</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Look back along it</source>
      <translation>沿着它回看</translation>
    </message>
    <message>
      <source>Notes…</source>
      <translation>备注…</translation>
    </message>
    <message>
      <source>Open its drawing</source>
      <translation>打开它的网络图</translation>
    </message>
    <message>
      <source>Open its model</source>
      <translation>打开它的模型</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <source>Show on the plots</source>
      <translation>在图上显示</translation>
    </message>
    <message>
      <source>Sort by</source>
      <translation>排序方式</translation>
    </message>
    <message>
      <source>Star</source>
      <translation>加星标</translation>
    </message>
    <message>
      <source>Take off the plots</source>
      <translation>从图上移除</translation>
    </message>
    <message>
      <source>Take the star away</source>
      <translation>去掉星标</translation>
    </message>
    <message>
      <source>Train on</source>
      <translation>继续训练</translation>
    </message>
  </context>
  <context>
    <name>RunBar</name>
    <message>
      <source>1 run</source>
      <translation>1 条训练记录</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Search runs</source>
      <translation>搜索训练记录</translation>
    </message>
    <message>
      <source>Select two runs (Ctrl and click), or tick two, to compare them</source>
      <translation>选中两条训练记录（按住 Ctrl 点击），或勾选两条，即可比较</translation>
    </message>
    <message>
      <source>Show what differs between the two runs</source>
      <translation>显示两次训练有何不同</translation>
    </message>
    <message>
      <source>What can be done with the selected runs</source>
      <translation>对选中的训练记录可以做什么</translation>
    </message>
    <message>
      <source>{count} runs</source>
      <translation>{count} 条训练记录</translation>
    </message>
    <message>
      <source>{runs}, {count} selected</source>
      <translation>{runs}，已选 {count} 条</translation>
    </message>
    <message>
      <source>{shown} of {count} runs</source>
      <translation>{count} 条训练记录中的 {shown} 条</translation>
    </message>
  </context>
  <context>
    <name>RunComparison</name>
    <message>
      <source>What differs</source>
      <translation>有何不同</translation>
    </message>
    <message>
      <source>“{one}” and “{other}”</source>
      <translation>“{one}”和“{other}”</translation>
    </message>
  </context>
  <context>
    <name>RunDelegate</name>
    <message>
      <source>Name of the run</source>
      <translation>训练记录的名称</translation>
    </message>
  </context>
  <context>
    <name>RunKeepingController</name>
    <message>
      <source>Bring back the next</source>
      <translation>恢复下一个</translation>
    </message>
    <message>
      <source>No run was deleted in the last thirty days.</source>
      <translation>最近三十天没有删除过运行。</translation>
    </message>
    <message>
      <source>The trash keeps what is deleted for thirty days.</source>
      <translation>删除的内容会在回收站里保留三十天。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>{count} more are in the trash.</source>
      <translation>回收站里还有 {count} 个。</translation>
    </message>
    <message>
      <source>{count} runs are deleted.</source>
      <translation>已删除 {count} 条训练记录。</translation>
    </message>
    <message>
      <source>“{name}” is being trained. Stop it first, then it can be deleted.</source>
      <translation>“{name}”正在训练。请先停止，然后才能删除。</translation>
    </message>
    <message>
      <source>“{name}” is deleted.</source>
      <translation>“{name}”已删除。</translation>
    </message>
    <message>
      <source>“{name}” is here again.</source>
      <translation>“{name}”已恢复。</translation>
    </message>
  </context>
  <context>
    <name>RunLegend</name>
    <message>
      <source>Laid behind it: {names}</source>
      <translation>衬在后面的：{names}</translation>
    </message>
    <message>
      <source>another run</source>
      <translation>另一次运行</translation>
    </message>
  </context>
  <context>
    <name>RunModel</name>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Differs in</source>
      <translation>不同之处</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>训练记录</translation>
    </message>
    <message>
      <source>Show the curves of {run}</source>
      <translation>显示 {run} 的曲线</translation>
    </message>
    <message>
      <source>Shown on the plots</source>
      <translation>在图上显示</translation>
    </message>
    <message>
      <source>Sort by this: {title}</source>
      <translation>按此排序：{title}</translation>
    </message>
    <message>
      <source>Star</source>
      <translation>星标</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>What differs from the newest run: this run → the newest</source>
      <translation>与最新一次训练有何不同：本次 → 最新</translation>
    </message>
    <message>
      <source>When</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>not starred</source>
      <translation>未加星标</translation>
    </message>
    <message>
      <source>starred</source>
      <translation>已加星标</translation>
    </message>
    <message>
      <source>{run}. Notes: {notes}</source>
      <translation>{run}。备注：{notes}</translation>
    </message>
  </context>
  <context>
    <name>RunNotesDialog</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Notes on “{name}”</source>
      <translation>“{name}”的备注</translation>
    </message>
    <message>
      <source>They stand beside the name, and are searched too.</source>
      <translation>备注显示在名称旁边，也会被搜索到。</translation>
    </message>
    <message>
      <source>What was tried, and what came of it</source>
      <translation>试了什么，结果如何</translation>
    </message>
  </context>
  <context>
    <name>RunTable</name>
    <message>
      <source>No run has these words. Search for less, or for another word.</source>
      <translation>没有训练记录包含这些词。请减少或更换搜索词。</translation>
    </message>
    <message>
      <source>No runs yet. Press Train: each run is kept here, to compare and to come back to.</source>
      <translation>还没有训练记录。按“训练”开始：每次训练都会保存在这里，方便比较和回看。</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>训练记录</translation>
    </message>
  </context>
  <context>
    <name>RunViewTools</name>
    <message>
      <source>Back to the current run</source>
      <translation>回到当前运行</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>Draw the loss so that ten times as much is always as far up</source>
      <translation>用对数刻度画损失：每大十倍，高度差都相同</translation>
    </message>
    <message>
      <source>How calm the faint line of the steps is; none draws every step</source>
      <translation>每步淡线的平滑程度；“无”画出每一步</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Log scale</source>
      <translation>对数刻度</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>Shown: {run}</source>
      <translation>显示：{run}</translation>
    </message>
    <message>
      <source>Smoothing</source>
      <translation>平滑</translation>
    </message>
    <message>
      <source>light</source>
      <translation>轻</translation>
    </message>
    <message>
      <source>medium</source>
      <translation>中</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>strong</source>
      <translation>强</translation>
    </message>
  </context>
  <context>
    <name>Runs</name>
    <message>
      <source>1 epoch</source>
      <translation>1 轮</translation>
    </message>
    <message>
      <source>1 epoch, stopped early</source>
      <translation>1 轮，提前停止</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation>已中断</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>running</source>
      <translation>进行中</translation>
    </message>
    <message>
      <source>stopped in epoch {epoch}</source>
      <translation>在第 {epoch} 轮停止</translation>
    </message>
    <message>
      <source>trained alike</source>
      <translation>训练方式相同</translation>
    </message>
    <message>
      <source>{count} epochs</source>
      <translation>{count} 轮</translation>
    </message>
    <message>
      <source>{count} epochs, stopped early</source>
      <translation>{count} 轮，提前停止</translation>
    </message>
  </context>
  <context>
    <name>RunsController</name>
    <message>
      <source>Its folder was moved, deleted or damaged while NetSketch was open.</source>
      <translation>它的文件夹在 NetSketch 打开期间被移动、删除或损坏了。</translation>
    </message>
    <message>
      <source>The run “{name}” is not there any more.</source>
      <translation>训练记录“{name}”已经不在了。</translation>
    </message>
    <message>
      <source>The runs cannot be read: {reason}.</source>
      <translation>无法读取训练记录：{reason}。</translation>
    </message>
  </context>
  <context>
    <name>SampleFilters</name>
    <message>
      <source>Only wrong</source>
      <translation>只看错的</translation>
    </message>
    <message>
      <source>What it was</source>
      <translation>真实类别</translation>
    </message>
    <message>
      <source>What was answered</source>
      <translation>答案类别</translation>
    </message>
    <message>
      <source>read as any</source>
      <translation>读成：任意</translation>
    </message>
    <message>
      <source>read as {name}</source>
      <translation>读成：{name}</translation>
    </message>
    <message>
      <source>was any</source>
      <translation>真实：任意</translation>
    </message>
    <message>
      <source>was {name}</source>
      <translation>真实：{name}</translation>
    </message>
  </context>
  <context>
    <name>SampleList</name>
    <message>
      <source>The worst mistakes</source>
      <translation>最严重的错误</translation>
    </message>
  </context>
  <context>
    <name>SampleOnPad</name>
    <message>
      <source>The network takes something else than drawings; its answer stands in the list.</source>
      <translation>这个网络接收的不是图画；它的答案见列表。</translation>
    </message>
    <message>
      <source>This sample has no place on the pad.</source>
      <translation>这个样本无法放到画板上。</translation>
    </message>
  </context>
  <context>
    <name>SampleScatter</name>
    <message>
      <source>Examples of the data</source>
      <translation>数据样例</translation>
    </message>
  </context>
  <context>
    <name>SampleStrip</name>
    <message>
      <source>Examples of the data</source>
      <translation>数据样例</translation>
    </message>
  </context>
  <context>
    <name>SampleView</name>
    <message>
      <source>What it makes of the sample</source>
      <translation>它把样本变成了什么</translation>
    </message>
  </context>
  <context>
    <name>SamplesBox</name>
    <message>
      <source>Drag the handle along the curves of this run: then you see what it answered at that moment.</source>
      <translation>沿着这次运行的曲线拖动手柄，就能看到它当时的回答。</translation>
    </message>
    <message>
      <source>Press Train: here you see how the answers to some samples change.</source>
      <translation>按“训练”：这里会显示网络对一些样本的回答如何变化。</translation>
    </message>
    <message>
      <source>This run watches no samples.</source>
      <translation>这次运行没有观察样本。</translation>
    </message>
    <message>
      <source>What it answers to some samples, and below how much it gave to what is right until now</source>
      <translation>网络对一些样本的回答；下方是到目前为止给正确答案的份额</translation>
    </message>
  </context>
  <context>
    <name>SavingController</name>
    <message>
      <source>A model file keeps what was trained; save the drawing as a project, or train first.</source>
      <translation>模型文件只保存训练过的内容；请把画好的网络另存为项目，或先训练。</translation>
    </message>
    <message>
      <source>A project keeps the drawing; what the network has learnt goes into a model file.</source>
      <translation>项目文件只保存图纸；学到的内容要存成模型文件。</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>NetSketch project</source>
      <translation>NetSketch 项目</translation>
    </message>
    <message>
      <source>Replace it</source>
      <translation>替换它</translation>
    </message>
    <message>
      <source>Save as</source>
      <translation>另存为</translation>
    </message>
    <message>
      <source>Save as a copy…</source>
      <translation>另存为副本…</translation>
    </message>
    <message>
      <source>Save as a project…</source>
      <translation>另存为项目…</translation>
    </message>
    <message>
      <source>Saved as “{name}” in {folder}.</source>
      <translation>已存为“{name}”，位于 {folder}。</translation>
    </message>
    <message>
      <source>Saving replaces it by a file of NetSketch. Older programs may not be able to read that.</source>
      <translation>保存会用 NetSketch 的文件替换它。较旧的程序可能读不了。</translation>
    </message>
    <message>
      <source>The model is saved as “{name}”.</source>
      <translation>模型已保存为“{name}”。</translation>
    </message>
    <message>
      <source>The network has changed since it was trained.</source>
      <translation>网络在训练之后又被修改过。</translation>
    </message>
    <message>
      <source>There is no trained network yet.</source>
      <translation>还没有训练好的网络。</translation>
    </message>
    <message>
      <source>Train one first, or open a model file; then it can be saved as .h5.</source>
      <translation>请先训练一个网络或打开模型文件，然后就能保存为 .h5。</translation>
    </message>
    <message>
      <source>Trained model</source>
      <translation>训练好的模型</translation>
    </message>
    <message>
      <source>{name} (copy)</source>
      <translation>{name}（副本）</translation>
    </message>
    <message>
      <source>“{name}” was written by {origin}.</source>
      <translation>“{name}”是由 {origin} 写成的。</translation>
    </message>
  </context>
  <context>
    <name>ScheduleCurve</name>
    <message>
      <source>It begins with {begin}, is at most {most} and ends with {end}.</source>
      <translation>开始为 {begin}，最高 {most}，结束时为 {end}。</translation>
    </message>
    <message>
      <source>Learning rate over the epochs</source>
      <translation>各轮的学习率</translation>
    </message>
    <message>
      <source>{epochs} epochs</source>
      <translation>{epochs} 轮</translation>
    </message>
  </context>
  <context>
    <name>ScheduleSettings</name>
    <message>
      <source>Schedule</source>
      <translation>变化方式</translation>
    </message>
    <message>
      <source>warm-up 1 epoch</source>
      <translation>预热 1 轮</translation>
    </message>
    <message>
      <source>warm-up {epochs} epochs</source>
      <translation>预热 {epochs} 轮</translation>
    </message>
  </context>
  <context>
    <name>SmallMatrix</name>
    <message>
      <source>Confusion matrix of this moment</source>
      <translation>这一时刻的混淆矩阵</translation>
    </message>
    <message>
      <source>Every sample was read right.</source>
      <translation>所有样本都答对了。</translation>
    </message>
    <message>
      <source>{count} times a {true} was read as {answered}</source>
      <translation>有 {count} 次把 {true} 读成了 {answered}</translation>
    </message>
    <message>
      <source>{label}: read right {count} times of {all}</source>
      <translation>{label}：{all} 次中读对 {count} 次</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Device</source>
      <translation>设备</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
  </context>
  <context>
    <name>StoppingSettings</name>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>After 1 epoch without gain</source>
      <translation>1 轮没有进步后</translation>
    </message>
    <message>
      <source>After all epochs</source>
      <translation>完成全部轮次后</translation>
    </message>
    <message>
      <source>After {epochs} epochs without gain</source>
      <translation>{epochs} 轮没有进步后</translation>
    </message>
    <message>
      <source>Better is told by</source>
      <translation>好坏看</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失函数</translation>
    </message>
    <message>
      <source>What tells which epoch is the best: on held-out samples, where there are some.</source>
      <translation>用什么判断哪一轮最好：有留出的样本时，看留出的样本。</translation>
    </message>
    <message>
      <source>{when}, keeps the best</source>
      <translation>{when}，保留最好的</translation>
    </message>
  </context>
  <context>
    <name>TableView</name>
    <message>
      <source>The network as a table</source>
      <translation>网络的表格</translation>
    </message>
  </context>
  <context>
    <name>TeachingBox</name>
    <message>
      <source>Learn from them</source>
      <translation>从它们学习</translation>
    </message>
    <message>
      <source>Progress of the learning</source>
      <translation>学习进度</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
  </context>
  <context>
    <name>TeachingController</name>
    <message>
      <source>A training is running; learn from drawings when it ends.</source>
      <translation>正在训练；结束后再从图画学习。</translation>
    </message>
    <message>
      <source>A training is running; stop it first, or let it end.</source>
      <translation>正在训练；请先停止它，或等它结束。</translation>
    </message>
    <message>
      <source>Getting ready to learn…</source>
      <translation>正在准备学习…</translation>
    </message>
    <message>
      <source>It has learnt from these drawings. Draw new ones to see what it can do with those.</source>
      <translation>它已从这些图画学习。再画一些新的，看看它能读成什么。</translation>
    </message>
    <message>
      <source>Learning: epoch {epoch} of {epochs}</source>
      <translation>正在学习：第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
      <source>Measuring after…</source>
      <translation>正在测量之后的结果…</translation>
    </message>
    <message>
      <source>Measuring before…</source>
      <translation>正在测量之前的结果…</translation>
    </message>
    <message>
      <source>Test set</source>
      <translation>测试集</translation>
    </message>
    <message>
      <source>The network is again as it was before it learnt from your drawings.</source>
      <translation>网络又回到了从您的图画学习之前的样子。</translation>
    </message>
    <message>
      <source>Train a network or open a model; then it can learn from your drawings.</source>
      <translation>训练一个网络或打开一个模型；然后它就能从您的图画学习。</translation>
    </message>
    <message>
      <source>What it had learnt is kept in the table of runs.</source>
      <translation>它所学到的保留在训练记录表中。</translation>
    </message>
    <message>
      <source>Your drawings</source>
      <translation>您的图画</translation>
    </message>
    <message>
      <source>{name}, taught</source>
      <translation>{name}（已教）</translation>
    </message>
  </context>
  <context>
    <name>TemplateCard</name>
    <message>
      <source>Remove “{title}”</source>
      <translation>删除“{title}”</translation>
    </message>
  </context>
  <context>
    <name>TemplateController</name>
    <message>
      <source>Draw a network first; then it can become a template.</source>
      <translation>请先画一个网络，然后就能把它存成模板。</translation>
    </message>
    <message>
      <source>Find it on Home, or on the command line as “{name}”.</source>
      <translation>可以在主页找到它，也可以在命令行中用“{name}”调用。</translation>
    </message>
    <message>
      <source>There is nothing to keep yet.</source>
      <translation>还没有可保存的内容。</translation>
    </message>
    <message>
      <source>“{title}” is among your templates now.</source>
      <translation>“{title}”已加入你的模板。</translation>
    </message>
  </context>
  <context>
    <name>TemplateDialog</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Save as template</source>
      <translation>存为模板</translation>
    </message>
    <message>
      <source>Sentence</source>
      <translation>一句话说明</translation>
    </message>
    <message>
      <source>The network, its settings and its choice of data are kept; what it has learnt is not.</source>
      <translation>网络、网络的设置和所选的数据会保存下来；学到的内容不会。</translation>
    </message>
    <message>
      <source>What it is good for, in a sentence</source>
      <translation>用一句话说明它适合做什么</translation>
    </message>
  </context>
  <context>
    <name>TestPage</name>
    <message>
      <source>Compare</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Inside</source>
      <translation>内部</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>地图</translation>
    </message>
    <message>
      <source>My drawings</source>
      <translation>我的图画</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>Test set</source>
      <translation>测试集</translation>
    </message>
    <message>
      <source>The drawing as it is given to the network.</source>
      <translation>你画的图在交给网络时的样子。</translation>
    </message>
    <message>
      <source>What the network is given</source>
      <translation>交给网络的内容</translation>
    </message>
    <message>
      <source>What the network sees</source>
      <translation>网络看到的样子</translation>
    </message>
    <message>
      <source>Where it looked</source>
      <translation>它看了哪里</translation>
    </message>
    <message>
      <source>{count} digits, each centred and scaled as it was taught.</source>
      <translation>{count} 个数字，每个都按训练时的方式居中和缩放。</translation>
    </message>
    <message>
      <source>{count} digits, each centred and scaled as was guessed.</source>
      <translation>{count} 个数字，各自按推测居中并缩放。</translation>
    </message>
  </context>
  <context>
    <name>TestSetBox</name>
    <message>
      <source>Asking the network about each sample…</source>
      <translation>正在让网络回答每个样本…</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>Press Evaluate to see how often it is right, and what it mixes up.</source>
      <translation>按“评估”看看它的正确率，以及它会混淆什么。</translation>
    </message>
    <message>
      <source>Progress of the evaluation</source>
      <translation>评估进度</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stop the evaluation</source>
      <translation>停止评估</translation>
    </message>
    <message>
      <source>Test set</source>
      <translation>测试集</translation>
    </message>
    <message>
      <source>What the network is measured on</source>
      <translation>用什么来评估网络</translation>
    </message>
  </context>
  <context>
    <name>TitleController</name>
    <message>
      <source>No network yet</source>
      <translation>还没有网络</translation>
    </message>
    <message>
      <source>the drawing has changed since</source>
      <translation>之后图纸已有改动</translation>
    </message>
    <message>
      <source>{accuracy} right on held-out samples</source>
      <translation>在留出的样本上正确率为 {accuracy}</translation>
    </message>
    <message>
      <source>{name} · {count} parameters</source>
      <translation>{name} · {count} 个参数</translation>
    </message>
    <message>
      <source>{name}, as it was trained</source>
      <translation>{name}（训练时的样子）</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Build</source>
      <translation>搭建</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>文档</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>主页</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>菜单</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>{name} · {state}</source>
      <translation>{name} · {state}</translation>
    </message>
  </context>
  <context>
    <name>TrainPage</name>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
  </context>
  <context>
    <name>TrainingButtons</name>
    <message>
      <source>Go on</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stop and keep what it has learnt</source>
      <translation>停止并保留已学到的内容</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>正在停止…</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Train on</source>
      <translation>继续训练</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
  </context>
  <context>
    <name>TrainingController</name>
    <message>
      <source>Change the validation</source>
      <translation>更改验证</translation>
    </message>
    <message>
      <source>Change training settings</source>
      <translation>更改训练设置</translation>
    </message>
    <message>
      <source>Ended: the part that computes was lost</source>
      <translation>已结束：计算引擎中断了</translation>
    </message>
    <message>
      <source>Epoch {epoch} of {epochs}</source>
      <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
      <source>Getting ready to train…</source>
      <translation>正在准备训练…</translation>
    </message>
    <message>
      <source>No data is chosen yet: choose some first.</source>
      <translation>还没有选择数据：请先选择。</translation>
    </message>
    <message>
      <source>Not trained</source>
      <translation>未训练</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>正在停止…</translation>
    </message>
    <message>
      <source>Train with batches of {size}</source>
      <translation>改用批大小 {size} 训练</translation>
    </message>
    <message>
      <source>Training failed</source>
      <translation>训练失败</translation>
    </message>
    <message>
      <source>Training finished</source>
      <translation>训练完成</translation>
    </message>
    <message>
      <source>Training stopped; what it has learnt is kept</source>
      <translation>训练已停止；学到的内容已保留</translation>
    </message>
    <message>
      <source>Training…</source>
      <translation>正在训练…</translation>
    </message>
    <message>
      <source>{epoch} · {time} left</source>
      <translation>{epoch} · 剩余 {time}</translation>
    </message>
    <message>
      <source>{first} And {count} more; see Build.</source>
      <translation>{first}另有 {count} 个问题，请看“搭建”页。</translation>
    </message>
  </context>
  <context>
    <name>TrainingForm</name>
    <message>
      <source>Chance and precision</source>
      <translation>随机与精度</translation>
    </message>
    <message>
      <source>Learning rate over time</source>
      <translation>学习率的变化</translation>
    </message>
    <message>
      <source>Loss, metrics and classes</source>
      <translation>损失、指标与类别</translation>
    </message>
    <message>
      <source>Optimizer settings</source>
      <translation>优化器设置</translation>
    </message>
    <message>
      <source>Outputs</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Validation</source>
      <translation>验证</translation>
    </message>
  </context>
  <context>
    <name>TrainingPlot</name>
    <message>
      <source>, validation {value}</source>
      <translation>，验证 {value}</translation>
    </message>
    <message>
      <source>Epoch {epoch}: training {value}</source>
      <translation>第 {epoch} 轮：训练 {value}</translation>
    </message>
    <message>
      <source>Learning rate: {value}</source>
      <translation>学习率：{value}</translation>
    </message>
    <message>
      <source>No epoch is finished yet.</source>
      <translation>还没有完成任何一轮。</translation>
    </message>
    <message>
      <source>The curve is drawn here while the network learns.</source>
      <translation>网络学习时，曲线会画在这里。</translation>
    </message>
    <message>
      <source>{quantity} plot</source>
      <translation>{quantity}图</translation>
    </message>
  </context>
  <context>
    <name>UnsavedWork</name>
    <message>
      <source>Bring it back</source>
      <translation>找回</translation>
    </message>
    <message>
      <source>Bring “{name}” back</source>
      <translation>找回“{name}”</translation>
    </message>
    <message>
      <source>The work is still here: now, or later from the File menu.</source>
      <translation>内容还在：现在就可以找回，也可以稍后从“文件”菜单找回。</translation>
    </message>
    <message>
      <source>Throw it away</source>
      <translation>丢弃</translation>
    </message>
    <message>
      <source>“{name}” was not saved when NetSketch was closed.</source>
      <translation>上次关闭 NetSketch 时，“{name}”尚未保存。</translation>
    </message>
  </context>
  <context>
    <name>ValidationSettings</name>
    <message>
      <source>A file</source>
      <translation>一个文件</translation>
    </message>
    <message>
      <source>A file of the same kind of samples; its training part is taken.</source>
      <translation>样本种类相同的文件；取它的训练部分。</translation>
    </message>
    <message>
      <source>A share</source>
      <translation>一部分样本</translation>
    </message>
    <message>
      <source>Checked on</source>
      <translation>用来检验的是</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>选择文件…</translation>
    </message>
    <message>
      <source>File to check on</source>
      <translation>用来检验的文件</translation>
    </message>
    <message>
      <source>No file yet</source>
      <translation>还没有文件</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>不检验</translation>
    </message>
    <message>
      <source>The last {share}</source>
      <translation>最后 {share}</translation>
    </message>
    <message>
      <source>The samples that show how well it does. If that is the test part, what the Test page measures is no longer news.</source>
      <translation>用这些样本看网络学得如何。如果用的是测试部分，“测试”页测得的就不再是新的结果。</translation>
    </message>
    <message>
      <source>The test part</source>
      <translation>测试部分</translation>
    </message>
    <message>
      <source>{what}, every {epochs} epochs</source>
      <translation>{what}，每 {epochs} 轮一次</translation>
    </message>
  </context>
  <context>
    <name>VerdictLine</name>
    <message>
      <source>How the training goes</source>
      <translation>训练进行得怎样</translation>
    </message>
    <message>
      <source>How the training goes is said here after some epochs.</source>
      <translation>训练几轮之后，这里会说明训练进行得怎样。</translation>
    </message>
    <message>
      <source>Nothing stands out so far.</source>
      <translation>目前没有特别之处。</translation>
    </message>
    <message>
      <source>Why, and {count} more</source>
      <translation>为什么，另有 {count} 条</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>为什么？</translation>
    </message>
  </context>
  <context>
    <name>VerdictSign</name>
    <message>
      <source>All is well</source>
      <translation>一切正常</translation>
    </message>
    <message>
      <source>Hint</source>
      <translation>提示</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>警告</translation>
    </message>
  </context>
  <context>
    <name>WatchedSamples</name>
    <message>
      <source>Answers to some samples</source>
      <translation>对一些样本的回答</translation>
    </message>
    <message>
      <source>it is {label}</source>
      <translation>实为 {label}</translation>
    </message>
    <message>
      <source>{answer} · {share}</source>
      <translation>{answer} · {share}</translation>
    </message>
    <message>
      <source>{label}: answered {answer}</source>
      <translation>{label}：回答 {answer}</translation>
    </message>
    <message>
      <source>{label}: answered {answer}, right</source>
      <translation>{label}：回答 {answer}，正确</translation>
    </message>
    <message>
      <source>{label}: answered {answer}, wrong</source>
      <translation>{label}：回答 {answer}，错误</translation>
    </message>
  </context>
  <context>
    <name>_ClassModel</name>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>How many samples are of this class.</source>
      <translation>属于这一类的样本数。</translation>
    </message>
    <message>
      <source>Of those that are, how many were answered so.</source>
      <translation>属于这一类的样本中，答成这一类的比例。</translation>
    </message>
    <message>
      <source>Of those that were answered so, how many are.</source>
      <translation>答成这一类的样本中，确实属于这一类的比例。</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精确率</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>召回率</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>样本数</translation>
    </message>
  </context>
  <context>
    <name>_Grip</name>
    <message>
      <source>Drag to give the curves or the runs more room</source>
      <translation>拖动可给曲线或训练记录更多空间</translation>
    </message>
    <message>
      <source>Line between curves and runs</source>
      <translation>曲线与训练记录之间的分隔线</translation>
    </message>
  </context>
  <context>
    <name>_ProgressRow</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Progress of the download</source>
      <translation>下载进度</translation>
    </message>
  </context>
  <context>
    <name>_WhereRight</name>
    <message>
      <source>Both right</source>
      <translation>都对</translation>
    </message>
    <message>
      <source>Both wrong</source>
      <translation>都错</translation>
    </message>
    <message>
      <source>Only {name} right</source>
      <translation>只有 {name} 对</translation>
    </message>
    <message>
      <source>{name}: {accuracy}</source>
      <translation>{name}：{accuracy}</translation>
    </message>
  </context>
  <context>
    <name>backend</name>
    <message>
      <source>&amp;Edit</source>
      <translation>编辑(&amp;E)</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>文件(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>帮助(&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Network</source>
      <translation>网络(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Training</source>
      <translation>训练(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>视图(&amp;V)</translation>
    </message>
    <message>
      <source>--out is for the answers to arrays (.npy or .npz); those to pictures are printed.</source>
      <translation>--out 用于保存对数组（.npy 或 .npz）的回答；对图片的回答会直接打印出来。</translation>
    </message>
    <message>
      <source>0</source>
      <translation>0</translation>
    </message>
    <message>
      <source>1</source>
      <translation>1</translation>
    </message>
    <message>
      <source>1,000 points of the plane: 1 where x and y have different signs. No single layer can learn it.</source>
      <translation>平面上的 1,000 个点：x 和 y 符号不同时为 1。单独一层学不会它。</translation>
    </message>
    <message>
      <source>128 units tell shirts from shoes, with plain gradient descent. The pictures are fetched once.</source>
      <translation>用普通的梯度下降，128 个单元就能分清衬衫和鞋子。图片只需下载一次。</translation>
    </message>
    <message>
      <source>150 flowers of three species, four measures each: the oldest exercise of all. Ready at once.</source>
      <translation>150 朵花，三个品种，每朵四个测量值：最经典的入门练习。马上可用。</translation>
    </message>
    <message>
      <source>32,000 handwritten digits, 28 × 28, that come with NetSketch: ready at once, without a network.</source>
      <translation>NetSketch 自带的 32,000 个手写数字，28 × 28：无需联网，马上可用。</translation>
    </message>
    <message>
      <source>64 units, then 128: one step deeper than the multilayer perceptron.</source>
      <translation>先 64 个单元，再 128 个：比多层感知机再深一步。</translation>
    </message>
    <message>
      <source>70,000 pictures of clothes in ten classes, 28 × 28. 31 MB are fetched at the first use.</source>
      <translation>70,000 张衣物图片，十个类别，28 × 28。首次使用时下载 31 MB。</translation>
    </message>
    <message>
      <source>784 numbers can be a row of 784, a picture of 28 × 28 × 1, or 28 steps of 28 features. Reshape only changes how they are counted; their order stays.</source>
      <translation>784 个数可以是长度为 784 的一行、一张 28 × 28 × 1 的图片，或者 28 步、每步 28 个特征。变形只改变数的排法，不改变它们的顺序。</translation>
    </message>
    <message>
      <source>784 numbers in, 128 units, 10 answers: the first network of most courses.</source>
      <translation>784 个数输入，128 个单元，10 个答案：大多数课程里的第一个网络。</translation>
    </message>
    <message>
      <source>A 1 in the place of a length: along this axis all numbers are switched off together. ? stands for a length.</source>
      <translation>在某个长度的位置写 1：沿这个轴的所有数会一起关闭。? 代表一个长度。</translation>
    </message>
    <message>
      <source>A Dense layer at every step of a sequence by itself; many other layers have the same switch.</source>
      <translation>对序列的每一步单独使用一个全连接层；许多其他层也有同样的开关。</translation>
    </message>
    <message>
      <source>A Dense layer has one weight for each pair of an incoming value and a unit. Fewer units, or pooling before it, make it smaller.</source>
      <translation>全连接层里，每个输入值和每个单元之间都有一个权重。减少单元数，或在它之前加池化，可以让它变小。</translation>
    </message>
    <message>
      <source>A Dense layer would answer for each place of the picture apart. Flatten before it lays the picture out as one row, so that there is one answer for all of it.</source>
      <translation>全连接层会对图片的每个位置分别作答。在它之前加展平层，把图片排成一行，就只有一个总的答案。</translation>
    </message>
    <message>
      <source>A Group Normalization with a group for each channel, as networks that paint pictures use it.</source>
      <translation>每个通道各成一组的组归一化，常用于生成图像的网络。</translation>
    </message>
    <message>
      <source>A Leaky ReLU that learns by itself how steep it is below 0.</source>
      <translation>会自己学习 0 以下斜率有多陡的 Leaky ReLU。</translation>
    </message>
    <message>
      <source>A Multi-Head Attention in which several heads share one key and one value, to save weights.</source>
      <translation>几个头共用一个键和一个值的多头注意力，可以节省权重。</translation>
    </message>
    <message>
      <source>A batch of {batch} is larger than the data, which has {samples} samples.</source>
      <translation>批大小 {batch} 超过了数据的样本数 {samples}。</translation>
    </message>
    <message>
      <source>A card cannot be put at {position}.</source>
      <translation>卡片不能放在 {position}。</translation>
    </message>
    <message>
      <source>A category is no quantity: colour 3 is not three times colour 1. As a row with a single 1, each category gets weights of its own in the next layer.</source>
      <translation>类别不是数量：颜色 3 并不是颜色 1 的三倍。写成只有一个 1 的一行，每个类别在下一层就有自己的权重。</translation>
    </message>
    <message>
      <source>A connection leads to “{node}”, which does not exist.</source>
      <translation>有一条连接指向不存在的“{node}”。</translation>
    </message>
    <message>
      <source>A convolution has one weight for each place of its window, each incoming channel and each filter. Fewer filters, or a smaller window, make it smaller.</source>
      <translation>卷积对窗口的每个位置、每个输入通道和每个过滤器各有一个权重。减少过滤器或缩小窗口，参数就会变少。</translation>
    </message>
    <message>
      <source>A folder with several files. In it lies netsketch.h5, which opens here again.</source>
      <translation>一个含有多个文件的文件夹。其中的 netsketch.h5 可以在这里再次打开。</translation>
    </message>
    <message>
      <source>A hidden layer of 16 units between the measures and the species.</source>
      <translation>在测量值和品种之间有一个 16 个单元的隐藏层。</translation>
    </message>
    <message>
      <source>A layer cannot be called “{name}”.</source>
      <translation>层不能叫“{name}”。</translation>
    </message>
    <message>
      <source>A layer is called on something that is no output of a layer. Call it on Input(…) or a layer.</source>
      <translation>某一层被用在了不是层输出的东西上。请把它用在 Input(…) 或某一层的输出上。</translation>
    </message>
    <message>
      <source>A layer is called “{name}”. The name of a layer has letters, digits and underscores only.</source>
      <translation>有一个层叫“{name}”。层名只能由字母、数字和下划线组成。</translation>
    </message>
    <message>
      <source>A layer name has 1 to {longest} letters, digits and underscores and begins with a letter or digit, for example conv_1.</source>
      <translation>层名由 1 到 {longest} 个字母、数字和下划线组成，以字母或数字开头，例如 conv_1。</translation>
    </message>
    <message>
      <source>A layer of this network cannot be called “{name}”.</source>
      <translation>这个网络的层不能叫“{name}”。</translation>
    </message>
    <message>
      <source>A layer with the id “{node}” exists already.</source>
      <translation>已经有 id 为“{node}”的层。</translation>
    </message>
    <message>
      <source>A learning rate of {rate} is very high for {optimizer}.</source>
      <translation>学习率 {rate} 对 {optimizer} 来说太高了。</translation>
    </message>
    <message>
      <source>A network can have {layers} layers and {links} connections at most.</source>
      <translation>一个网络最多有 {layers} 个层和 {links} 条连接。</translation>
    </message>
    <message>
      <source>A network can have {most} notes at most.</source>
      <translation>一个网络最多有 {most} 张便签。</translation>
    </message>
    <message>
      <source>A network can know its samples by heart and nothing else. Hold out a fifth of them to see.</source>
      <translation>网络可能只是死记住了样本，别的什么也没学会。留出五分之一的样本就能看出来。</translation>
    </message>
    <message>
      <source>A network that begins behind a layer of another cannot be read. Begin it with Input(shape=…).</source>
      <translation>无法读取从另一个网络的某一层之后开始的网络。请让它以 Input(shape=…) 开始。</translation>
    </message>
    <message>
      <source>A note can have {longest} letters at most.</source>
      <translation>一张便签最多有 {longest} 个字符。</translation>
    </message>
    <message>
      <source>A note cannot be {size} large.</source>
      <translation>便签的大小不能是 {size}。</translation>
    </message>
    <message>
      <source>A note has signs in it that cannot be seen. Leave them out.</source>
      <translation>便签里有看不见的字符。请去掉它们。</translation>
    </message>
    <message>
      <source>A plain script could not read the file, so do not rely on it: take another form. {why}</source>
      <translation>普通脚本无法读取这个文件，所以不要依赖它：请换一种形式。{why}</translation>
    </message>
    <message>
      <source>A program that answers pictures cannot be written of this network: its Input layer takes no pictures of {height} × {width}. Set on the Test page how pictures are prepared for it.</source>
      <translation>无法为这个网络写出回答图片的程序：它的输入层不接受 {height} × {width} 的图片。请在“测试”页设置如何为它准备图片。</translation>
    </message>
    <message>
      <source>A project name has 1 to {longest} characters.</source>
      <translation>项目名称的长度为 1 到 {longest} 个字符。</translation>
    </message>
    <message>
      <source>A row for each layer: settings, shapes, parameters.</source>
      <translation>每层一行：设置、形状、参数。</translation>
    </message>
    <message>
      <source>A rule these numbers must obey after every step, for example never to be negative.</source>
      <translation>这些数在每一步之后都必须遵守的规则，例如不能为负。</translation>
    </message>
    <message>
      <source>A sequence of 10 steps with 64 features becomes one of 64 steps with 10 features. Unlike Reshape it moves the numbers.</source>
      <translation>10 步、每步 64 个特征的序列，变成 64 步、每步 10 个特征。与变形不同，它会移动数的位置。</translation>
    </message>
    <message>
      <source>A setting</source>
      <translation>一项设置</translation>
    </message>
    <message>
      <source>A setting is made by a function of the program. Write its value there instead.</source>
      <translation>某个设置是由程序中的函数给出的。请直接写出它的值。</translation>
    </message>
    <message>
      <source>A setting is nested too deep.</source>
      <translation>某个设置嵌套得太深。</translation>
    </message>
    <message>
      <source>A setting of an output</source>
      <translation>一个输出的设置</translation>
    </message>
    <message>
      <source>A setting of the loss</source>
      <translation>损失函数的一个设置</translation>
    </message>
    <message>
      <source>A setting of the optimizer</source>
      <translation>优化器的一项设置</translation>
    </message>
    <message>
      <source>A setting of the schedule</source>
      <translation>学习率计划的一个设置</translation>
    </message>
    <message>
      <source>A shape is written as numbers in brackets: (28, 28, 1).</source>
      <translation>形状要写成括号中的数字：(28, 28, 1)。</translation>
    </message>
    <message>
      <source>A simpler Layer Normalization, used in many language models: it only learns a factor.</source>
      <translation>更简单的层归一化，用在许多语言模型里：它只学习一个缩放系数。</translation>
    </message>
    <message>
      <source>A single layer. The simplest network there is, and a yardstick for all others.</source>
      <translation>只有一层。最简单的网络，也是衡量其他网络的标尺。</translation>
    </message>
    <message>
      <source>A small number that keeps a division from failing.</source>
      <translation>一个很小的数，防止除法出错。</translation>
    </message>
    <message>
      <source>A small number that keeps the division from failing.</source>
      <translation>一个很小的数，防止除法出错。</translation>
    </message>
    <message>
      <source>A step is passed over when all its features are this number.</source>
      <translation>一步的所有特征都是这个数时，就跳过这一步。</translation>
    </message>
    <message>
      <source>A template needs a name.</source>
      <translation>模板需要一个名称。</translation>
    </message>
    <message>
      <source>A template's name has at most {title} letters, its sentence at most {sentence}.</source>
      <translation>模板名称最多 {title} 个字符，说明最多 {sentence} 个字符。</translation>
    </message>
    <message>
      <source>A unit that only gives 0 no longer learns. With a small slope below 0 it always can.</source>
      <translation>只输出 0 的单元不再学习。在 0 以下留一点小斜率，它就总能继续学习。</translation>
    </message>
    <message>
      <source>A weight says how much the samples of a class count while the network learns.</source>
      <translation>权重表示网络学习时一个类别的样本有多重要。</translation>
    </message>
    <message>
      <source>A window must fit into the picture to slide over it. Convolutions and pooling before it shrank the picture.</source>
      <translation>窗口必须能放进图片才能在上面滑动。前面的卷积和池化把图片缩小了。</translation>
    </message>
    <message>
      <source>AMSGrad</source>
      <translation>AMSGrad</translation>
    </message>
    <message>
      <source>AUC</source>
      <translation>AUC</translation>
    </message>
    <message>
      <source>About NetSketch</source>
      <translation>关于 NetSketch</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Accuracy, high end of the 95 % interval</source>
      <translation>准确率，95 % 区间上限</translation>
    </message>
    <message>
      <source>Accuracy, low end of the 95 % interval</source>
      <translation>准确率，95 % 区间下限</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>Activity Regularization</source>
      <translation>激活正则化 ActivityReg</translation>
    </message>
    <message>
      <source>Actual size</source>
      <translation>实际大小</translation>
    </message>
    <message>
      <source>Adadelta</source>
      <translation>Adadelta</translation>
    </message>
    <message>
      <source>Adafactor</source>
      <translation>Adafactor</translation>
    </message>
    <message>
      <source>Adagrad</source>
      <translation>Adagrad</translation>
    </message>
    <message>
      <source>Adagrad that forgets, so that steps do not die out. A learning rate of 1 is usual.</source>
      <translation>会遗忘的 Adagrad，步子不会越来越小直到消失。学习率通常取 1。</translation>
    </message>
    <message>
      <source>Adam</source>
      <translation>Adam</translation>
    </message>
    <message>
      <source>Adam that also keeps the weights small.</source>
      <translation>同时让权重保持较小的 Adam。</translation>
    </message>
    <message>
      <source>Adam that goes by the largest gradients; steady where a few of them are wild.</source>
      <translation>以最大梯度为准的 Adam；个别梯度异常大时仍然稳定。</translation>
    </message>
    <message>
      <source>Adam that looks ahead before each step.</source>
      <translation>每走一步之前先向前看的 Adam。</translation>
    </message>
    <message>
      <source>AdamW</source>
      <translation>AdamW</translation>
    </message>
    <message>
      <source>Adamax</source>
      <translation>Adamax</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>相加 Add</translation>
    </message>
    <message>
      <source>Add Flatten and Dense</source>
      <translation>添加展平层和全连接层</translation>
    </message>
    <message>
      <source>Add a Dense layer of {classes} units</source>
      <translation>添加一个 {classes} 个单元的全连接层</translation>
    </message>
    <message>
      <source>Add a layer that answers</source>
      <translation>添加一个作答的层</translation>
    </message>
    <message>
      <source>Add a layer that learns</source>
      <translation>添加一个会学习的层</translation>
    </message>
    <message>
      <source>Add an Input layer</source>
      <translation>添加输入层</translation>
    </message>
    <message>
      <source>Add note</source>
      <translation>添加便签</translation>
    </message>
    <message>
      <source>Add the activation {activation}</source>
      <translation>添加激活函数 {activation}</translation>
    </message>
    <message>
      <source>Add to the group</source>
      <translation>加入该组</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>补零数</translation>
    </message>
    <message>
      <source>Added to what the steps are divided by.</source>
      <translation>加在步长的除数上。</translation>
    </message>
    <message>
      <source>Additive Attention</source>
      <translation>加性注意力 Additive</translation>
    </message>
    <message>
      <source>Adds a little chance to every number while training.</source>
      <translation>训练时给每个数加上一点随机变化。</translation>
    </message>
    <message>
      <source>Adds a penalty to the loss that keeps these numbers small, so that the network learns less by heart.</source>
      <translation>在损失中加入惩罚项，让这些数保持较小，从而减少网络的死记硬背。</translation>
    </message>
    <message>
      <source>Adds an edge of zeros around a picture.</source>
      <translation>在图片四周补一圈零。</translation>
    </message>
    <message>
      <source>Adds an edge of zeros around a volume.</source>
      <translation>在体数据四周补一圈零。</translation>
    </message>
    <message>
      <source>Adds an edge where the picture is too short, so that nothing is stretched or lost.</source>
      <translation>在图片不够长的地方补边，什么都不会被拉伸或丢失。</translation>
    </message>
    <message>
      <source>Adds its inputs number by number; they must have the same shape.</source>
      <translation>把各个输入逐个数相加；它们的形状必须相同。</translation>
    </message>
    <message>
      <source>Adds steps of zeros at the beginning and the end of a sequence.</source>
      <translation>在序列的开头和末尾补上若干步零。</translation>
    </message>
    <message>
      <source>After how many epochs the network is checked; 1 for after each.</source>
      <translation>每过多少轮检验一次网络；1 表示每轮之后。</translation>
    </message>
    <message>
      <source>After “{name}” one place is left, but “{other}” still looks through a window of {size}.</source>
      <translation>“{name}”之后只剩一个位置，而“{other}”仍要用 {size} 的窗口去看。</translation>
    </message>
    <message>
      <source>Align and distribute</source>
      <translation>对齐与分布</translation>
    </message>
    <message>
      <source>All class weights are 0, so nothing would be learnt. Give one class at least more than 0.</source>
      <translation>所有类别权重都是 0，这样什么也学不到。至少给一个类别大于 0 的权重。</translation>
    </message>
    <message>
      <source>All held-out samples are of the same class</source>
      <translation>留出的样本全都属于同一类</translation>
    </message>
    <message>
      <source>All of them are taught the same labels. What is measured and shown is the one that was drawn first.</source>
      <translation>它们都学习同样的标签。测量和显示的是最先画出的那一个。</translation>
    </message>
    <message>
      <source>All samples</source>
      <translation>全部样本</translation>
    </message>
    <message>
      <source>All samples in each step</source>
      <translation>每步使用全部样本</translation>
    </message>
    <message>
      <source>All the labels in “{file}” are the same: there is nothing to tell apart.</source>
      <translation>“{file}”中的标签全都相同：没有什么可区分的。</translation>
    </message>
    <message>
      <source>All values of a whole batch must be kept while the network learns. A stride or pooling makes pictures smaller.</source>
      <translation>网络学习时，整批样本的所有值都要保存在内存里。加大步幅或使用池化可以缩小图片。</translation>
    </message>
    <message>
      <source>All {most} inputs of “{name}” are taken already.</source>
      <translation>“{name}”的 {most} 个输入都已被占用。</translation>
    </message>
    <message>
      <source>Along which axes a row lies; −1 is the last one, the features.</source>
      <translation>一行数沿哪些轴排列；−1 表示最后一个轴，即特征。</translation>
    </message>
    <message>
      <source>Along which axes one slope is shared: 1 × 2 gives each channel of a picture one slope.</source>
      <translation>沿哪些轴共用一个斜率：1 × 2 让图片的每个通道各有一个斜率。</translation>
    </message>
    <message>
      <source>Along which axes steps look at each other, counted from 1.</source>
      <translation>各步沿哪些轴互相查看，从 1 开始数。</translation>
    </message>
    <message>
      <source>Along which axis the inputs are joined; −1 is the last one. All other lengths must be equal.</source>
      <translation>沿哪个轴拼接各输入；−1 表示最后一个轴。其他轴的长度必须相等。</translation>
    </message>
    <message>
      <source>Along which axis the shares sum to 1; −1 is the last one.</source>
      <translation>沿哪个轴让各比例的总和为 1；−1 表示最后一个轴。</translation>
    </message>
    <message>
      <source>Along which axis to sum: one number for both inputs, or one for each; −1 is the last one.</source>
      <translation>沿哪个轴求和：两个输入共用一个数，或各用一个；−1 表示最后一个轴。</translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation>Alpha</translation>
    </message>
    <message>
      <source>Alpha Dropout</source>
      <translation>Alpha 失活 AlphaDropout</translation>
    </message>
    <message>
      <source>Also takes the mean of the gradient into account.</source>
      <translation>把梯度的均值也考虑进去。</translation>
    </message>
    <message>
      <source>An Input cannot stand in the middle of a connection.</source>
      <translation>输入层不能放在连接的中间。</translation>
    </message>
    <message>
      <source>An Input leads to the outputs that is not among the inputs of the model.</source>
      <translation>有一个通向输出的 Input 不在模型的输入之中。</translation>
    </message>
    <message>
      <source>An Input only lets data in. The layers after it learn from the data and give an answer.</source>
      <translation>输入层只负责让数据进来。它后面的层从数据中学习并给出答案。</translation>
    </message>
    <message>
      <source>An Input that is made from a tensor cannot be read. Give it a shape.</source>
      <translation>由张量创建的 Input 无法读取。请给它一个形状。</translation>
    </message>
    <message>
      <source>An LSTM that reads the sequence in both directions; GRU and SimpleRNN have the same switch.</source>
      <translation>从两个方向读取序列的 LSTM；GRU 和 SimpleRNN 也有同样的开关。</translation>
    </message>
    <message>
      <source>An LSTM whose gates are convolutions along a row, for example many sensors measured again and again.</source>
      <translation>门是沿一行做卷积的 LSTM，例如用于反复测量的许多传感器。</translation>
    </message>
    <message>
      <source>An LSTM whose gates are convolutions through a volume, for example scans taken one after another.</source>
      <translation>门是在体数据中做卷积的 LSTM，例如用于一次接一次拍摄的扫描。</translation>
    </message>
    <message>
      <source>An LSTM whose gates are convolutions: it remembers where on the picture something was. For films, and for weather maps that are to be continued.</source>
      <translation>门是卷积的 LSTM：它记得某样东西在图片上的哪个位置。适合影片，也适合需要往后预测的天气图。</translation>
    </message>
    <message>
      <source>Angle</source>
      <translation>角度</translation>
    </message>
    <message>
      <source>Another group is called “{name}” already. Choose another name.</source>
      <translation>已有另一个组叫“{name}”。请换一个名称。</translation>
    </message>
    <message>
      <source>Another layer is called “{name}” already. Choose another name.</source>
      <translation>已有另一个层叫“{name}”。请换一个名称。</translation>
    </message>
    <message>
      <source>Answer at every step</source>
      <translation>每步都输出</translation>
    </message>
    <message>
      <source>Answer penalty</source>
      <translation>输出惩罚</translation>
    </message>
    <message>
      <source>Answer penalty strength</source>
      <translation>输出惩罚强度</translation>
    </message>
    <message>
      <source>Answer yes or no, by sigmoid and the loss {loss}</source>
      <translation>用 sigmoid 和损失 {loss} 回答是或否</translation>
    </message>
    <message>
      <source>Answered {name}</source>
      <translation>答成 {name}</translation>
    </message>
    <message>
      <source>Answers 0 at steps that a layer before marks as gaps, instead of repeating its last answer.</source>
      <translation>在前面的层标记为空缺的步上回答 0，而不是重复上一个回答。</translation>
    </message>
    <message>
      <source>Answers as NetSketch does, with Keras alone.</source>
      <translation>只用 Keras，像 NetSketch 一样回答。</translation>
    </message>
    <message>
      <source>Around a single place there is nothing but padding: most of that window is always empty.</source>
      <translation>单个位置周围只有填充：那个窗口的大部分总是空的。</translation>
    </message>
    <message>
      <source>As a program</source>
      <translation>作为程序</translation>
    </message>
    <message>
      <source>Asking the network</source>
      <translation>正在询问网络</translation>
    </message>
    <message>
      <source>Asks the network to be a little less sure than 100 %, so that it learns less by heart; 0.1 is usual.</source>
      <translation>让网络的把握比 100 % 略低一点，以减少死记硬背；通常取 0.1。</translation>
    </message>
    <message>
      <source>Assumed: ReLU inside, and {activation} at the end. Change it if it was another.</source>
      <translation>假定：中间用 ReLU，末尾用 {activation}。若实际不同，请改过来。</translation>
    </message>
    <message>
      <source>Assumed: it takes {shape}.</source>
      <translation>假定：输入为 {shape}。</translation>
    </message>
    <message>
      <source>Assumed: pooling takes windows of {size}.</source>
      <translation>假定：池化窗口为 {size}。</translation>
    </message>
    <message>
      <source>Assumed: the convolutions move by {strides}.</source>
      <translation>假定：卷积的步幅为 {strides}。</translation>
    </message>
    <message>
      <source>Assumed: the padding of the convolutions is {paddings}.</source>
      <translation>假定：卷积的填充方式为 {paddings}。</translation>
    </message>
    <message>
      <source>At each step</source>
      <translation>逐步处理</translation>
    </message>
    <message>
      <source>At each step, {layer} can have one input and one output only; switch off the states.</source>
      <translation>逐步处理时，{layer} 只能有一个输入和一个输出；请关闭状态。</translation>
    </message>
    <message>
      <source>At gaps in a sequence {layers} gave the last answer once more in the older Keras, and give 0 now. At all other steps the answers are the same.</source>
      <translation>在序列的空缺处，{layers} 在旧版 Keras 中会重复上一个答案，现在给出 0。其他各步的答案不变。</translation>
    </message>
    <message>
      <source>At least one row, column or step must be left for the layers after it.</source>
      <translation>必须至少给后面的层留下一行、一列或一步。</translation>
    </message>
    <message>
      <source>Attention</source>
      <translation>注意力 Attention</translation>
    </message>
    <message>
      <source>Average</source>
      <translation>求平均 Average</translation>
    </message>
    <message>
      <source>Average Pooling 1D</source>
      <translation>平均池化 AvgPool 1D</translation>
    </message>
    <message>
      <source>Average Pooling 2D</source>
      <translation>平均池化 AvgPool</translation>
    </message>
    <message>
      <source>Average Pooling 3D</source>
      <translation>平均池化 AvgPool 3D</translation>
    </message>
    <message>
      <source>Axes</source>
      <translation>轴</translation>
    </message>
    <message>
      <source>Axis</source>
      <translation>轴</translation>
    </message>
    <message>
      <source>Backwards</source>
      <translation>反向</translation>
    </message>
    <message>
      <source>Batch Normalization</source>
      <translation>批归一化 BatchNorm</translation>
    </message>
    <message>
      <source>Batch renormalization</source>
      <translation>批重归一化</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>批大小</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>起点</translation>
    </message>
    <message>
      <source>Begins with a bias of 1 at the gate that forgets, so that the layer remembers until it learns not to.</source>
      <translation>遗忘门的偏置从 1 开始，让这一层先记住，直到学会遗忘为止。</translation>
    </message>
    <message>
      <source>Begun from {before} → {after}</source>
      <translation>训练起点 {before} → {after}</translation>
    </message>
    <message>
      <source>Bends every number by one function, so that the network can learn more than straight lines.</source>
      <translation>用一个函数把每个数“弯一弯”，让网络能学到的不只是直线。</translation>
    </message>
    <message>
      <source>Beside it the .h5 model is written that it loads; keep the two together.</source>
      <translation>旁边会写出它要加载的 .h5 模型；请把两者放在一起。</translation>
    </message>
    <message>
      <source>Best epoch kept</source>
      <translation>保留最佳轮次</translation>
    </message>
    <message>
      <source>Beta</source>
      <translation>Beta</translation>
    </message>
    <message>
      <source>Beta 1</source>
      <translation>Beta 1</translation>
    </message>
    <message>
      <source>Beta 2</source>
      <translation>Beta 2</translation>
    </message>
    <message>
      <source>Bias</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>Bias penalty</source>
      <translation>偏置惩罚</translation>
    </message>
    <message>
      <source>Bias penalty strength</source>
      <translation>偏置惩罚强度</translation>
    </message>
    <message>
      <source>Bias rule</source>
      <translation>偏置约束</translation>
    </message>
    <message>
      <source>Bidirectional</source>
      <translation>双向 Bidirectional</translation>
    </message>
    <message>
      <source>Binary cross-entropy</source>
      <translation>二元交叉熵</translation>
    </message>
    <message>
      <source>Binary focal cross-entropy</source>
      <translation>二元焦点交叉熵</translation>
    </message>
    <message>
      <source>Blends all pixels that become one, so that fine patterns do not flicker.</source>
      <translation>把合并为一个像素的所有像素混合起来，让细密的图案不会闪烁。</translation>
    </message>
    <message>
      <source>Both directions</source>
      <translation>双向</translation>
    </message>
    <message>
      <source>Bottom</source>
      <translation>底端对齐</translation>
    </message>
    <message>
      <source>Branches can only be joined where their shapes go together.</source>
      <translation>只有形状相配的分支才能汇合。</translation>
    </message>
    <message>
      <source>Branches with gaps are joined here, and Keras calls its own joining of the gaps so.</source>
      <translation>这里合并了带空缺的分支，而 Keras 把自己合并空缺的步骤也叫这个名字。</translation>
    </message>
    <message>
      <source>Brightness</source>
      <translation>亮度</translation>
    </message>
    <message>
      <source>Bring the state to its size by a Dense layer</source>
      <translation>用全连接层把状态变成所需的大小</translation>
    </message>
    <message>
      <source>Bring them to the same width</source>
      <translation>让它们的宽度一致</translation>
    </message>
    <message>
      <source>Bring together by</source>
      <translation>合并方式</translation>
    </message>
    <message>
      <source>Bring unsaved work back</source>
      <translation>找回未保存的内容</translation>
    </message>
    <message>
      <source>Brings branches together without mixing them: a picture with 16 channels beside one with 32 becomes one with 48. The layers after it see both.</source>
      <translation>把各分支并在一起而不混合：16 个通道的图片和 32 个通道的图片拼成 48 个通道。后面的层两者都能看到。</translation>
    </message>
    <message>
      <source>Brings every picture to the same size by stretching or shrinking it.</source>
      <translation>通过拉伸或缩小，把每张图片变成同样的大小。</translation>
    </message>
    <message>
      <source>Brings the numbers of each sample to mean 0 and spread 1 by themselves, whatever the batch is.</source>
      <translation>把每个样本的数各自调整为均值 0、标准差 1，与这一批的其他样本无关。</translation>
    </message>
    <message>
      <source>Brings the numbers to mean 0 and spread 1, which makes deep networks learn faster.</source>
      <translation>把数值调整为均值 0、标准差 1，让深层网络学得更快。</translation>
    </message>
    <message>
      <source>Build</source>
      <translation>搭建</translation>
    </message>
    <message>
      <source>Building the network</source>
      <translation>正在搭建网络</translation>
    </message>
    <message>
      <source>Builds and trains this network with Keras alone.</source>
      <translation>只用 Keras 构建并训练这个网络。</translation>
    </message>
    <message>
      <source>By how many numbers each head compares.</source>
      <translation>每个头用多少个数来比较。</translation>
    </message>
    <message>
      <source>By how much it must become better to count as better: 0.01 is one percent point of the accuracy.</source>
      <translation>要好多少才算更好：0.01 是准确率的一个百分点。</translation>
    </message>
    <message>
      <source>Categorical cross-entropy</source>
      <translation>分类交叉熵</translation>
    </message>
    <message>
      <source>Categorical focal cross-entropy</source>
      <translation>分类焦点交叉熵</translation>
    </message>
    <message>
      <source>Categorical hinge</source>
      <translation>分类合页损失</translation>
    </message>
    <message>
      <source>Categories</source>
      <translation>类别数</translation>
    </message>
    <message>
      <source>Category Encoding</source>
      <translation>类别编码 CategoryEncoding</translation>
    </message>
    <message>
      <source>Category Encoding gathers the categories of one row of numbers, but {shape} comes in.</source>
      <translation>类别编码汇集一行数值中的类别，但输入是 {shape}。</translation>
    </message>
    <message>
      <source>Cell {cell}, line {line}</source>
      <translation>第 {cell} 个单元格第 {line} 行</translation>
    </message>
    <message>
      <source>Center</source>
      <translation>平移</translation>
    </message>
    <message>
      <source>Center Crop</source>
      <translation>中心裁剪 CenterCrop</translation>
    </message>
    <message>
      <source>Centered</source>
      <translation>中心化</translation>
    </message>
    <message>
      <source>Centre</source>
      <translation>水平居中</translation>
    </message>
    <message>
      <source>Change the loss to {loss}</source>
      <translation>把损失函数改为{loss}</translation>
    </message>
    <message>
      <source>Changed: training begins it with fresh weights. {why}</source>
      <translation>有改动：训练时这一层使用全新权重。{why}</translation>
    </message>
    <message>
      <source>Channel weight penalty</source>
      <translation>通道权重惩罚</translation>
    </message>
    <message>
      <source>Channel weight penalty strength</source>
      <translation>通道权重惩罚强度</translation>
    </message>
    <message>
      <source>Channel weight rule</source>
      <translation>通道权重约束</translation>
    </message>
    <message>
      <source>Check it on the test part</source>
      <translation>用测试部分检验</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Class weights</source>
      <translation>类别权重</translation>
    </message>
    <message>
      <source>Classes can only be weighed where the data has classes, but this data has numbers.</source>
      <translation>只有数据带有类别时才能给类别加权，而这份数据是数值。</translation>
    </message>
    <message>
      <source>Clothes</source>
      <translation>衣物</translation>
    </message>
    <message>
      <source>Clothes with one hidden layer</source>
      <translation>一个隐藏层认衣物</translation>
    </message>
    <message>
      <source>Code and table</source>
      <translation>代码和表格</translation>
    </message>
    <message>
      <source>Columns of a table often have very different sizes, such as years and metres. Brought to mean 0 and spread 1 they can be learnt from equally well. The numbers travel with the network.</source>
      <translation>表格各列的大小往往相差很大，例如年份和米数。调整为均值 0、标准差 1 之后，各列都能同样好地学习。这些数会和网络一起保存。</translation>
    </message>
    <message>
      <source>Compare by</source>
      <translation>比较方式</translation>
    </message>
    <message>
      <source>Compare them along their last axes</source>
      <translation>沿最后一个轴比较它们</translation>
    </message>
    <message>
      <source>Comparing</source>
      <translation>正在比较</translation>
    </message>
    <message>
      <source>Complete the network around it</source>
      <translation>补全它周围的网络</translation>
    </message>
    <message>
      <source>Compute with fewer digits where that does no harm: faster on newer graphics cards.</source>
      <translation>在无妨的地方用较少的位数计算：在较新的显卡上更快。</translation>
    </message>
    <message>
      <source>Concatenate</source>
      <translation>拼接 Concatenate</translation>
    </message>
    <message>
      <source>Concatenate needs inputs that differ in one axis only, but {first} and {second} come in.</source>
      <translation>拼接层要求各输入只在一个轴上不同，但输入的是 {first} 和 {second}。</translation>
    </message>
    <message>
      <source>Connect it to “{name}”</source>
      <translation>把它连到“{name}”</translation>
    </message>
    <message>
      <source>Connect it to “{name}” through Flatten</source>
      <translation>经展平连接到“{name}”</translation>
    </message>
    <message>
      <source>Connect the input “{first}” of “{name}” first: they are filled in order.</source>
      <translation>请先连接“{name}”的输入“{first}”：各输入要按顺序连接。</translation>
    </message>
    <message>
      <source>Connect “{name}” as its {missing}</source>
      <translation>把“{name}”连为它的{missing}</translation>
    </message>
    <message>
      <source>Constant</source>
      <translation>不变</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>对比度</translation>
    </message>
    <message>
      <source>Conv 1D</source>
      <translation>卷积 Conv 1D</translation>
    </message>
    <message>
      <source>Conv 1D Transpose</source>
      <translation>转置卷积 Transpose 1D</translation>
    </message>
    <message>
      <source>Conv 1D turned round, for networks that make sequences. W is the number of steps that come in, S the stride, F the kernel size, and E what is added at the ends, or cut off where it is negative.</source>
      <translation>把 Conv 1D 反过来，用于生成序列的网络。W 是输入的步数，S 是步幅，F 是卷积核大小，E 是两端补上的长度，为负时是切掉的长度。</translation>
    </message>
    <message>
      <source>Conv 2D</source>
      <translation>卷积 Conv 2D</translation>
    </message>
    <message>
      <source>Conv 2D Transpose</source>
      <translation>转置卷积 Transpose 2D</translation>
    </message>
    <message>
      <source>Conv 2D turned round: with a stride of 2 × 2 the picture becomes twice as high and wide. Networks that draw pictures end with it. W is the length that comes in, S the stride, F the kernel size, and E what is added at the edges, or cut off where it is negative.</source>
      <translation>把 Conv 2D 反过来：步幅为 2 × 2 时，图片的高和宽都加倍。会画图的网络以它结尾。W 是输入长度，S 是步幅，F 是卷积核大小，E 是边缘补上的长度，为负时是切掉的长度。</translation>
    </message>
    <message>
      <source>Conv 3D</source>
      <translation>卷积 Conv 3D</translation>
    </message>
    <message>
      <source>Conv 3D Transpose</source>
      <translation>转置卷积 Transpose 3D</translation>
    </message>
    <message>
      <source>Conv 3D turned round, for networks that make volumes. W is the length that comes in, S the stride, F the kernel size, and E what is added at the edges, or cut off where it is negative.</source>
      <translation>把 Conv 3D 反过来，用于生成体数据的网络。W 是输入长度，S 是步幅，F 是卷积核大小，E 是边缘补上的长度，为负时是切掉的长度。</translation>
    </message>
    <message>
      <source>ConvLSTM 1D</source>
      <translation>卷积循环 ConvLSTM 1D</translation>
    </message>
    <message>
      <source>ConvLSTM 2D</source>
      <translation>卷积循环 ConvLSTM 2D</translation>
    </message>
    <message>
      <source>ConvLSTM 3D</source>
      <translation>卷积循环 ConvLSTM 3D</translation>
    </message>
    <message>
      <source>Convolution</source>
      <translation>卷积</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Core</source>
      <translation>核心</translation>
    </message>
    <message>
      <source>Cosine</source>
      <translation>余弦</translation>
    </message>
    <message>
      <source>Cosine similarity</source>
      <translation>余弦相似度</translation>
    </message>
    <message>
      <source>Cosine with restarts</source>
      <translation>带重启的余弦</translation>
    </message>
    <message>
      <source>Crop to keep proportions</source>
      <translation>裁剪以保持比例</translation>
    </message>
    <message>
      <source>Cropping 1D</source>
      <translation>裁边 Cropping 1D</translation>
    </message>
    <message>
      <source>Cropping 2D</source>
      <translation>裁边 Cropping 2D</translation>
    </message>
    <message>
      <source>Cropping 3D</source>
      <translation>裁边 Cropping 3D</translation>
    </message>
    <message>
      <source>Cross-entropy that cares most for the samples that are still answered wrongly.</source>
      <translation>最关注仍然答错的样本的交叉熵。</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>剪切</translation>
    </message>
    <message>
      <source>Cut nothing off</source>
      <translation>什么都不裁</translation>
    </message>
    <message>
      <source>Cut off</source>
      <translation>裁去数</translation>
    </message>
    <message>
      <source>Cut them to the same size</source>
      <translation>把它们裁成同样的大小</translation>
    </message>
    <message>
      <source>Cuts off every number of a gradient at this size.</source>
      <translation>梯度中的每个数最大只到这个值。</translation>
    </message>
    <message>
      <source>Cuts off what is too long, so that nothing is stretched more one way than the other.</source>
      <translation>把太长的部分裁掉，让图片不会在某个方向上拉伸得更多。</translation>
    </message>
    <message>
      <source>Cuts rows and columns off the edges of a picture.</source>
      <translation>裁掉图片边缘的行和列。</translation>
    </message>
    <message>
      <source>Cuts slices, rows and columns off the edges of a volume.</source>
      <translation>裁掉体数据边缘的切片、行和列。</translation>
    </message>
    <message>
      <source>Cuts steps off the beginning and the end of a sequence.</source>
      <translation>裁掉序列开头和末尾的若干步。</translation>
    </message>
    <message>
      <source>Cuts the middle out of a picture.</source>
      <translation>裁出图片的中间部分。</translation>
    </message>
    <message>
      <source>Damaged drawings were put aside in {folder} ({count} of them); the others are all here.</source>
      <translation>损坏的图画已移到 {folder}（共 {count} 幅）；其余的都在。</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Data comes in here, but no layer takes it.</source>
      <translation>数据从这里进来，但没有层接收它。</translation>
    </message>
    <message>
      <source>Decay of beta 2</source>
      <translation>Beta 2 的衰减</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Delta</source>
      <translation>Delta</translation>
    </message>
    <message>
      <source>Dense</source>
      <translation>全连接 Dense</translation>
    </message>
    <message>
      <source>Dense layers expect one row of numbers. Flatten stands between the layers that work on pictures and the Dense layers that decide. Nothing is lost and nothing is learnt here.</source>
      <translation>全连接层需要一行数。展平层位于处理图片的层和做决定的全连接层之间。这里不丢失任何东西，也不学习任何东西。</translation>
    </message>
    <message>
      <source>Dense weighs along the last axis only, the channels of one pixel, so it never sees the picture as a whole. After Flatten it does.</source>
      <translation>全连接层只沿最后一个轴（一个像素的通道）加权，因此从不把图片作为整体来看。放在展平之后就可以了。</translation>
    </message>
    <message>
      <source>Depth, height and width of the window that becomes one place.</source>
      <translation>合并为一个位置的窗口的深、高和宽。</translation>
    </message>
    <message>
      <source>Depth, height and width of the window that slides through the volume.</source>
      <translation>在体数据中滑动的窗口的深、高和宽。</translation>
    </message>
    <message>
      <source>Depthwise Conv 1D</source>
      <translation>逐通道卷积 Depthwise 1D</translation>
    </message>
    <message>
      <source>Depthwise Conv 2D</source>
      <translation>逐通道卷积 Depthwise 2D</translation>
    </message>
    <message>
      <source>Differences in percent of the right number: for numbers that are never 0.</source>
      <translation>误差占正确数值的百分比：用于不会为 0 的数值。</translation>
    </message>
    <message>
      <source>Digit reader</source>
      <translation>数字识别器</translation>
    </message>
    <message>
      <source>Digits</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>Dilation</source>
      <translation>膨胀率</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>方向</translation>
    </message>
    <message>
      <source>Disconnect</source>
      <translation>断开连接</translation>
    </message>
    <message>
      <source>Distribute across</source>
      <translation>横向分布</translation>
    </message>
    <message>
      <source>Distribute down</source>
      <translation>纵向分布</translation>
    </message>
    <message>
      <source>Divides each step by the usual size of the gradient; often used with LSTM.</source>
      <translation>每一步都除以梯度的平均大小；常与 LSTM 一起使用。</translation>
    </message>
    <message>
      <source>Divides the numbers of each sample by their usual size, and leaves their mean alone.</source>
      <translation>把每个样本的数除以它们的平均大小，均值不作调整。</translation>
    </message>
    <message>
      <source>Do not crop to keep the proportions</source>
      <translation>不为保持比例而裁剪</translation>
    </message>
    <message>
      <source>Do not measure {metric}</source>
      <translation>不测量{metric}</translation>
    </message>
    <message>
      <source>Do not only look back</source>
      <translation>不再只往回看</translation>
    </message>
    <message>
      <source>Do not pad to keep the proportions</source>
      <translation>不为保持比例而补边</translation>
    </message>
    <message>
      <source>Do not show it</source>
      <translation>不显示它</translation>
    </message>
    <message>
      <source>Do not show the attention</source>
      <translation>不显示注意力</translation>
    </message>
    <message>
      <source>Do not show the memory</source>
      <translation>不显示记忆</translation>
    </message>
    <message>
      <source>Do not unroll</source>
      <translation>不展开</translation>
    </message>
    <message>
      <source>Do not work at each step apart</source>
      <translation>不逐步处理</translation>
    </message>
    <message>
      <source>Do without a warm-up</source>
      <translation>不用预热</translation>
    </message>
    <message>
      <source>Does nearly the work of Conv 1D in two cheap steps: first patterns along the steps of each channel, then a mix of all channels at each step. W is the number of steps, F the kernel size, P the padding on each side, S the stride.</source>
      <translation>用两个省力的步骤完成几乎与 Conv 1D 相同的工作：先在每个通道内沿各步寻找图案，再在每一步混合所有通道。W 是步数，F 是卷积核大小，P 是每侧的填充，S 是步幅。</translation>
    </message>
    <message>
      <source>Does nearly the work of Conv 2D in two cheap steps: first patterns within each channel, then a mix of all channels at each place. Networks for phones are built this way. W is the length that comes in, F the kernel size, P the padding on each side, S the stride.</source>
      <translation>用两个省力的步骤完成几乎与 Conv 2D 相同的工作：先在每个通道内寻找图案，再在每个位置混合所有通道。手机上用的网络就是这样搭建的。W 是输入长度，F 是卷积核大小，P 是每侧的填充，S 是步幅。</translation>
    </message>
    <message>
      <source>Does the same at every step of a sequence, apart from the others: for example at each picture of a film.</source>
      <translation>对序列的每一步分别做同样的处理：例如影片的每一张画面。</translation>
    </message>
    <message>
      <source>Dot</source>
      <translation>点积 Dot</translation>
    </message>
    <message>
      <source>Dot needs the same length along its axes, but {first} and {second} come in, with {one} and {other}.</source>
      <translation>点积层要求两个输入沿所选的轴长度相同，但输入的是 {first} 和 {second}，长度为 {one} 和 {other}。</translation>
    </message>
    <message>
      <source>Dot takes one axis for both inputs, or one for each of the two.</source>
      <translation>点积层可以让两个输入共用一个轴，或各用一个轴。</translation>
    </message>
    <message>
      <source>Drag layers from the palette, begin with a template, or start here with the smallest network.</source>
      <translation>从左侧拖入层，从模板开始，或在这里从最小的网络开始。</translation>
    </message>
    <message>
      <source>Drawing for the web (SVG)</source>
      <translation>网页图形（SVG）</translation>
    </message>
    <message>
      <source>Drawing, settings and choice of data, nothing learnt.</source>
      <translation>网络图、设置和数据选择，不含学到的内容。</translation>
    </message>
    <message>
      <source>Drawings are made {now} large, but the data is {size}.</source>
      <translation>画的图会处理成 {now}，但数据是 {size}。</translation>
    </message>
    <message>
      <source>Draws all weights towards 0, and makes the small ones 0 altogether.</source>
      <translation>把所有权重拉向 0，小的直接变为 0。</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>随机失活 Dropout</translation>
    </message>
    <message>
      <source>Dropout belongs between layers; the answer itself should always be whole.</source>
      <translation>随机失活应放在层与层之间；答案本身应当始终完整。</translation>
    </message>
    <message>
      <source>Dropout for networks with SELU: it keeps the mean and the spread of the numbers.</source>
      <translation>与 SELU 搭配的随机失活：它保持这些数的均值和标准差。</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>复制一份</translation>
    </message>
    <message>
      <source>ELU</source>
      <translation>ELU</translation>
    </message>
    <message>
      <source>Each class needs one output, so that the network can say how sure it is of each.</source>
      <translation>每个类别需要一个输出，网络才能说出对每个类别的把握。</translation>
    </message>
    <message>
      <source>Each drawing is shown {times} times an epoch.</source>
      <translation>每幅图画每轮出现 {times} 次。</translation>
    </message>
    <message>
      <source>Each filter is a small pattern of weights. It is laid over every place of the picture, and the answer says how well it fits there. Early layers find edges, later ones whole shapes. W is the length that comes in, F the kernel size, P the padding on each side, S the stride.</source>
      <translation>每个滤波器是一小块权重图案。它覆盖图片的每个位置，输出表示那里与它有多吻合。靠前的层找边缘，靠后的层找完整的形状。W 是输入长度，F 是卷积核大小，P 是每侧的填充，S 是步幅。</translation>
    </message>
    <message>
      <source>Each head of an attention layer has weights of its own for what comes in. Fewer heads, or smaller ones, make it smaller.</source>
      <translation>注意力层的每个头对输入都有自己的权重。减少头数或缩小每个头，参数就会变少。</translation>
    </message>
    <message>
      <source>Each input of this layer has its own meaning, and it cannot compute without one of them.</source>
      <translation>这一层的每个输入各有含义，缺少其中一个就无法计算。</translation>
    </message>
    <message>
      <source>Each number has a slope of its own, which is learnt; sharing them along axes keeps their number low.</source>
      <translation>每个数都有自己的斜率，由学习得来；沿轴共用可以减少斜率的个数。</translation>
    </message>
    <message>
      <source>Each of them flattens what it passes back, so that the first layers hardly learn. ReLU lets it pass.</source>
      <translation>每一个都会压扁它往回传的信号，所以前面的层几乎学不到东西。ReLU 会让信号通过。</translation>
    </message>
    <message>
      <source>Each of these settings is fine by itself, but they do not go together.</source>
      <translation>这些设置单独看都没问题，但不能一起使用。</translation>
    </message>
    <message>
      <source>Each sample of the data is laid out for every Input in its own shape. One Input can also lead into several branches.</source>
      <translation>数据的每个样本会按各个输入自己的形状排列。一个输入也可以通向多个分支。</translation>
    </message>
    <message>
      <source>Each step goes too far and undoes what others have learnt. Try a tenth of {rate}. Inputs that are large numbers do the same: scale them to 0 to 1.</source>
      <translation>每一步都走得太远，抵消了其他步学到的东西。试试 {rate} 的十分之一。输入是很大的数时也会这样：请把它们缩放到 0 到 1。</translation>
    </message>
    <message>
      <source>Each step of the query gathers from the value what goes with it.</source>
      <translation>查询的每一步从值中收集与它相配的内容。</translation>
    </message>
    <message>
      <source>Each step only looks at itself and at the steps before it, as when a text is written word by word.</source>
      <translation>每一步只看自己和前面的步，就像一个词一个词地写文章。</translation>
    </message>
    <message>
      <source>Each step only looks at steps that are less than this far away.</source>
      <translation>每一步只看距离小于这个数的步。</translation>
    </message>
    <message>
      <source>Each step went so far that the numbers grew without end. Try a tenth of {rate}.</source>
      <translation>每一步都走得太远，数值无止境地增大。试试 {rate} 的十分之一。</translation>
    </message>
    <message>
      <source>Each unit is to answer above 1 for its class and below −1 for all others.</source>
      <translation>每个单元对自己的类别应答 1 以上，对其他类别应答 −1 以下。</translation>
    </message>
    <message>
      <source>Each unit multiplies every incoming number by a weight, sums them up, adds its bias and applies the activation. The last layer of a classifier is a Dense layer with one unit for each class and softmax.</source>
      <translation>每个单元把每个输入数乘以一个权重，求和，加上偏置，再经过激活函数。分类器的最后一层是全连接层，每个类别一个单元，并使用 softmax。</translation>
    </message>
    <message>
      <source>Early stopping</source>
      <translation>提前停止</translation>
    </message>
    <message>
      <source>Embedding</source>
      <translation>嵌入 Embedding</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>编码方式</translation>
    </message>
    <message>
      <source>End</source>
      <translation>终点</translation>
    </message>
    <message>
      <source>End the training when the network has not become better for some time.</source>
      <translation>网络有一段时间没有变好时，结束训练。</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>训练轮数</translation>
    </message>
    <message>
      <source>Epochs between drops</source>
      <translation>两次下降之间的轮数</translation>
    </message>
    <message>
      <source>Epochs between validations</source>
      <translation>每隔几轮验证一次</translation>
    </message>
    <message>
      <source>Epochs of a cycle</source>
      <translation>一个周期的轮数</translation>
    </message>
    <message>
      <source>Epochs to the first restart</source>
      <translation>首次重启前的轮数</translation>
    </message>
    <message>
      <source>Epsilon</source>
      <translation>Epsilon</translation>
    </message>
    <message>
      <source>Epsilon 1</source>
      <translation>Epsilon 1</translation>
    </message>
    <message>
      <source>Epsilon 2</source>
      <translation>Epsilon 2</translation>
    </message>
    <message>
      <source>Ever smaller steps</source>
      <translation>步子越来越小</translation>
    </message>
    <message>
      <source>Every end of a network is taught the labels of the data. Join the branches with Add or Concatenate, let this one answer too, or remove it.</source>
      <translation>网络的每个末端都要学习数据的标签。请用“相加”或“拼接”合并分支，让这一个也给出回答，或删除它。</translation>
    </message>
    <message>
      <source>Every network begins with an Input. Its shape is that of one sample of the data; the number of samples is no part of it. MNIST's digits are 28 × 28 × 1: 28 rows, 28 columns, one value of grey from 0 to 1.</source>
      <translation>每个网络都从输入层开始。它的形状就是一个数据样本的形状，不包括样本数量。MNIST 的数字是 28 × 28 × 1：28 行、28 列、一个 0 到 1 的灰度值。</translation>
    </message>
    <message>
      <source>Every so many epochs</source>
      <translation>每隔多少轮</translation>
    </message>
    <message>
      <source>Every unit looks at everything that comes in and weighs it in its own way.</source>
      <translation>每个单元都会看到全部输入，并用自己的方式加权。</translation>
    </message>
    <message>
      <source>Every value takes room in memory, and the layers before it and its own settings say how many come.</source>
      <translation>每个值都要占用内存，值的个数由前面的层和它自己的设置决定。</translation>
    </message>
    <message>
      <source>Exponential decay</source>
      <translation>指数衰减</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>倍数</translation>
    </message>
    <message>
      <source>Factor penalty</source>
      <translation>缩放系数惩罚</translation>
    </message>
    <message>
      <source>Factor penalty strength</source>
      <translation>缩放系数惩罚强度</translation>
    </message>
    <message>
      <source>Factor rule</source>
      <translation>缩放系数约束</translation>
    </message>
    <message>
      <source>Fashion-MNIST</source>
      <translation>Fashion-MNIST</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>File of the data</source>
      <translation>数据文件</translation>
    </message>
    <message>
      <source>File of the validation samples</source>
      <translation>验证样本文件</translation>
    </message>
    <message>
      <source>Filling</source>
      <translation>填补</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>滤波器数</translation>
    </message>
    <message>
      <source>Filters for each channel</source>
      <translation>每个通道的滤波器数</translation>
    </message>
    <message>
      <source>Find a layer to add</source>
      <translation>查找要添加的层</translation>
    </message>
    <message>
      <source>Finds a good step for each weight by itself. The one to begin with.</source>
      <translation>自动为每个权重找到合适的步长。推荐从它开始。</translation>
    </message>
    <message>
      <source>First bias</source>
      <translation>偏置初始化</translation>
    </message>
    <message>
      <source>First factor</source>
      <translation>缩放系数初始化</translation>
    </message>
    <message>
      <source>First memory weights</source>
      <translation>记忆权重初始化</translation>
    </message>
    <message>
      <source>First numbers</source>
      <translation>数值初始化</translation>
    </message>
    <message>
      <source>First offset</source>
      <translation>偏移初始化</translation>
    </message>
    <message>
      <source>First remembered mean</source>
      <translation>移动均值初始化</translation>
    </message>
    <message>
      <source>First remembered spread</source>
      <translation>移动方差初始化</translation>
    </message>
    <message>
      <source>First slope</source>
      <translation>斜率初始化</translation>
    </message>
    <message>
      <source>First sum</source>
      <translation>累加初值</translation>
    </message>
    <message>
      <source>First weights</source>
      <translation>权重初始化</translation>
    </message>
    <message>
      <source>First weights of the channels</source>
      <translation>通道权重初始化</translation>
    </message>
    <message>
      <source>First weights of the mixing</source>
      <translation>混合权重初始化</translation>
    </message>
    <message>
      <source>Flatten</source>
      <translation>展平 Flatten</translation>
    </message>
    <message>
      <source>Flatten the branches first</source>
      <translation>先展平各分支</translation>
    </message>
    <message>
      <source>Flatten them and use Concatenate</source>
      <translation>展平它们并改用拼接</translation>
    </message>
    <message>
      <source>Flowers</source>
      <translation>花</translation>
    </message>
    <message>
      <source>For classes that are given by number, as in MNIST. The last layer has one unit a class and softmax.</source>
      <translation>用于以数字编号的类别，如 MNIST。最后一层每个类别一个单元，并使用 softmax。</translation>
    </message>
    <message>
      <source>For counts: how often something happens. The last layer must not answer below 0.</source>
      <translation>用于计数：某事发生多少次。最后一层的回答不能小于 0。</translation>
    </message>
    <message>
      <source>For how many measured epochs in a row it may get no better before it drops.</source>
      <translation>连续多少个测量过的轮次没有变好，学习率才下降。</translation>
    </message>
    <message>
      <source>For how many measured epochs in a row it may get no better before the training ends.</source>
      <translation>连续多少次检验没有变好，训练就结束。</translation>
    </message>
    <message>
      <source>For other programs and devices</source>
      <translation>用于其他程序和设备</translation>
    </message>
    <message>
      <source>For phones and small devices.</source>
      <translation>用于手机和小型设备。</translation>
    </message>
    <message>
      <source>For pictures when only few samples fit into a batch. One group is like Layer Normalization; as many groups as channels is called instance normalization.</source>
      <translation>适合一批只能放下少量样本的图片。只有一组时类似层归一化；组数与通道数相同时称为实例归一化。</translation>
    </message>
    <message>
      <source>For programs that are written for Keras 3.</source>
      <translation>用于为 Keras 3 编写的程序。</translation>
    </message>
    <message>
      <source>For programs that know neither Keras nor TensorFlow.</source>
      <translation>用于既不用 Keras 也不用 TensorFlow 的程序。</translation>
    </message>
    <message>
      <source>For servers and programs that run TensorFlow.</source>
      <translation>用于运行 TensorFlow 的服务器和程序。</translation>
    </message>
    <message>
      <source>For yes or no, caring most for the samples that are still answered wrongly.</source>
      <translation>用于是或否，最关注仍然答错的样本。</translation>
    </message>
    <message>
      <source>For yes or no: one unit with sigmoid for two classes, or one unit for each question.</source>
      <translation>用于是或否：两个类别时用一个 sigmoid 单元，或每个问题一个单元。</translation>
    </message>
    <message>
      <source>For “{layer}” there is nothing in the file.</source>
      <translation>文件里没有“{layer}”的权重。</translation>
    </message>
    <message>
      <source>Forgets after weighing the memory instead of before; it gives each unit a second bias.</source>
      <translation>在对记忆加权之后而不是之前遗忘；这会给每个单元第二个偏置。</translation>
    </message>
    <message>
      <source>Four measures, three species, 15 parameters: every number can be followed by hand.</source>
      <translation>四个测量值、三个品种、15 个参数：每个数都能用手算跟上。</translation>
    </message>
    <message>
      <source>Freeze all layers before this one</source>
      <translation>冻结这一层之前的所有层</translation>
    </message>
    <message>
      <source>Freeze: keep as it is in training</source>
      <translation>冻结：训练时保持不变</translation>
    </message>
    <message>
      <source>Fresh weights: {layers}.</source>
      <translation>全新权重：{layers}。</translation>
    </message>
    <message>
      <source>From the learning rate down to nearly nothing at the last epoch, gently at both ends.</source>
      <translation>从学习率一直降到最后一轮时接近零，两端平缓。</translation>
    </message>
    <message>
      <source>Frozen: training leaves it as it has learnt.</source>
      <translation>已冻结：训练不会改变它已学到的内容。</translation>
    </message>
    <message>
      <source>Ftrl</source>
      <translation>Ftrl</translation>
    </message>
    <message>
      <source>GRU</source>
      <translation>门控循环 GRU</translation>
    </message>
    <message>
      <source>GRU, row by row</source>
      <translation>逐行读取的 GRU</translation>
    </message>
    <message>
      <source>Gamma</source>
      <translation>Gamma</translation>
    </message>
    <message>
      <source>Gaps are marked step by step. This layer looks at single numbers or places, not at steps.</source>
      <translation>空缺是按步标记的，而这一层看的是单个数值或位置，不是步。</translation>
    </message>
    <message>
      <source>Gate</source>
      <translation>门控</translation>
    </message>
    <message>
      <source>Gate activation</source>
      <translation>门激活函数</translation>
    </message>
    <message>
      <source>Gated recurrent unit. Two gates decide what to forget and what to keep. It has fewer weights than LSTM and is often as good.</source>
      <translation>门控循环单元。由两个门决定忘掉什么、保留什么。它的权重比 LSTM 少，效果往往一样好。</translation>
    </message>
    <message>
      <source>Gaussian Dropout</source>
      <translation>高斯失活 GaussianDropout</translation>
    </message>
    <message>
      <source>Gaussian Noise</source>
      <translation>高斯噪声 GaussianNoise</translation>
    </message>
    <message>
      <source>Give each Input all its lengths</source>
      <translation>为每个输入层补全长度</translation>
    </message>
    <message>
      <source>Give it all of the memory of “{name}”</source>
      <translation>把“{name}”的全部记忆交给它</translation>
    </message>
    <message>
      <source>Give it as many units as the state has</source>
      <translation>让它的单元数与状态相同</translation>
    </message>
    <message>
      <source>Give it weights of its own</source>
      <translation>给它单独的权重</translation>
    </message>
    <message>
      <source>Give pictures, or one file of arrays.</source>
      <translation>请给出图片，或一个数组文件。</translation>
    </message>
    <message>
      <source>Give “{name}” {size} filters</source>
      <translation>把“{name}”设为 {size} 个滤波器</translation>
    </message>
    <message>
      <source>Give “{name}” {size} units</source>
      <translation>把“{name}”设为 {size} 个单元</translation>
    </message>
    <message>
      <source>Gives 1 × 1 × 1 × channels instead of one row of numbers.</source>
      <translation>输出 1 × 1 × 1 × 通道数，而不是一行数。</translation>
    </message>
    <message>
      <source>Gives 1 × 1 × channels instead of one row of numbers.</source>
      <translation>输出 1 × 1 × 通道数，而不是一行数。</translation>
    </message>
    <message>
      <source>Gives 1 × channels instead of one row of numbers.</source>
      <translation>输出 1 × 通道数，而不是一行数。</translation>
    </message>
    <message>
      <source>Gives an answer for each step instead of the last one only; needed when another such layer follows.</source>
      <translation>对每一步都给出输出，而不只是最后一步；后面还有这样的层时需要它。</translation>
    </message>
    <message>
      <source>Gives as a second answer how much each step of the query looked at each step of the value.</source>
      <translation>作为第二个输出，给出查询的每一步对值的每一步看了多少。</translation>
    </message>
    <message>
      <source>Gives each word, by its number, a row of numbers that is learnt.</source>
      <translation>按每个词的编号，给它一行学习得来的数。</translation>
    </message>
    <message>
      <source>Gives every unit one number of its own that is added to its answer.</source>
      <translation>给每个单元一个自己的数，加到它的输出上。</translation>
    </message>
    <message>
      <source>Gives on what comes in, unchanged.</source>
      <translation>把输入原样传下去。</translation>
    </message>
    <message>
      <source>Gives what the layer remembers at the end as further answers, for another layer to begin with.</source>
      <translation>把这一层最后记住的内容作为另外的输出，让另一层从它开始。</translation>
    </message>
    <message>
      <source>Global Average 1D</source>
      <translation>全局平均池化 1D</translation>
    </message>
    <message>
      <source>Global Average 2D</source>
      <translation>全局平均池化 2D</translation>
    </message>
    <message>
      <source>Global Average 3D</source>
      <translation>全局平均池化 3D</translation>
    </message>
    <message>
      <source>Global Max 1D</source>
      <translation>全局最大池化 1D</translation>
    </message>
    <message>
      <source>Global Max 2D</source>
      <translation>全局最大池化 2D</translation>
    </message>
    <message>
      <source>Global Max 3D</source>
      <translation>全局最大池化 3D</translation>
    </message>
    <message>
      <source>Goes down as Cosine does, begins anew at the top, and so on.</source>
      <translation>像余弦那样下降，然后从最高处重新开始，如此反复。</translation>
    </message>
    <message>
      <source>Group Normalization</source>
      <translation>组归一化 GroupNorm</translation>
    </message>
    <message>
      <source>Group Normalization needs 1 group or more; −1 makes each channel a group.</source>
      <translation>组归一化至少需要 1 个组；−1 让每个通道各成一组。</translation>
    </message>
    <message>
      <source>Group layers</source>
      <translation>组合层</translation>
    </message>
    <message>
      <source>Grouped Query Attention</source>
      <translation>分组查询注意力 GQA</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>分组数</translation>
    </message>
    <message>
      <source>Half precision is faster on a graphics card only; on the CPU it is left out.</source>
      <translation>半精度只在显卡上更快；在 CPU 上不使用。</translation>
    </message>
    <message>
      <source>Heads</source>
      <translation>头数</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>高度</translation>
    </message>
    <message>
      <source>Height and width of the window that becomes one pixel.</source>
      <translation>合并为一个像素的窗口的高和宽。</translation>
    </message>
    <message>
      <source>Height and width of the window that slides over the picture.</source>
      <translation>在图片上滑动的窗口的高和宽。</translation>
    </message>
    <message>
      <source>Height of cycles</source>
      <translation>周期的高度</translation>
    </message>
    <message>
      <source>Height of restarts</source>
      <translation>重启的高度</translation>
    </message>
    <message>
      <source>Highest value</source>
      <translation>最大值</translation>
    </message>
    <message>
      <source>Hinge</source>
      <translation>合页损失</translation>
    </message>
    <message>
      <source>History</source>
      <translation>历史记录</translation>
    </message>
    <message>
      <source>Hold out {share} % of the training part</source>
      <translation>留出训练部分的 {share} %</translation>
    </message>
    <message>
      <source>Hold out {share} % only</source>
      <translation>只留出 {share} %</translation>
    </message>
    <message>
      <source>Holds a place, or gives an answer of the network a name of its own.</source>
      <translation>占一个位置，或给网络的一个输出单独取名。</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>主页</translation>
    </message>
    <message>
      <source>How far answers are off, in the unit of the numbers; large errors count more.</source>
      <translation>回答偏离多远，单位与数值相同；大误差的影响更大。</translation>
    </message>
    <message>
      <source>How far apart the windows are laid; 2 doubles the length.</source>
      <translation>各窗口之间摆放的距离；2 会让长度加倍。</translation>
    </message>
    <message>
      <source>How far below 0 the answers can go.</source>
      <translation>输出最多能低于 0 多少。</translation>
    </message>
    <message>
      <source>How far the added numbers are from 0 on average.</source>
      <translation>加上的数平均离 0 多远。</translation>
    </message>
    <message>
      <source>How far the answered shares are from the right ones.</source>
      <translation>回答的占比与正确占比相差多远。</translation>
    </message>
    <message>
      <source>How far the window moves at each step.</source>
      <translation>窗口每一步移动多远。</translation>
    </message>
    <message>
      <source>How far the window moves at each step; 2 halves the sequence.</source>
      <translation>窗口每一步移动多远；2 会让序列减半。</translation>
    </message>
    <message>
      <source>How far the window moves at each step; 2 × 2 halves the picture.</source>
      <translation>窗口每一步移动多远；2 × 2 会让图片减半。</translation>
    </message>
    <message>
      <source>How far the window moves at each step; 2 × 2 × 2 halves every length.</source>
      <translation>窗口每一步移动多远；2 × 2 × 2 会让每个长度减半。</translation>
    </message>
    <message>
      <source>How fast steps become smaller for weights that have moved a lot; 0 keeps them as they are.</source>
      <translation>移动很多的权重步子变小的速度；0 表示不变。</translation>
    </message>
    <message>
      <source>How fast the memory of the size of the gradient grows with the steps.</source>
      <translation>对梯度大小的记忆随步数增长的速度。</translation>
    </message>
    <message>
      <source>How high each cycle rises, of the one before.</source>
      <translation>每个周期的高度是前一个的多少。</translation>
    </message>
    <message>
      <source>How high each restart is, of the one before.</source>
      <translation>每次重启的高度是前一次的多少。</translation>
    </message>
    <message>
      <source>How large a step is. Too large and the loss jumps, too small and it takes for ever.</source>
      <translation>每一步走多大。太大损失会跳动，太小则要训练很久。</translation>
    </message>
    <message>
      <source>How little samples count that are answered rightly already; 0 for as much as the others.</source>
      <translation>已经答对的样本影响有多小；0 表示与其他样本一样。</translation>
    </message>
    <message>
      <source>How many attentions work side by side.</source>
      <translation>有多少个注意力并排工作。</translation>
    </message>
    <message>
      <source>How many categories there are; they are numbered from 0.</source>
      <translation>一共有多少个类别；类别从 0 开始编号。</translation>
    </message>
    <message>
      <source>How many columns the picture has afterwards.</source>
      <translation>处理之后图片有多少列。</translation>
    </message>
    <message>
      <source>How many different words there are; they are numbered from 0.</source>
      <translation>一共有多少个不同的词；词从 0 开始编号。</translation>
    </message>
    <message>
      <source>How many epochs it stays before it drops.</source>
      <translation>保持多少轮后才下降。</translation>
    </message>
    <message>
      <source>How many epochs one way up and down takes.</source>
      <translation>一升一降需要多少轮。</translation>
    </message>
    <message>
      <source>How many epochs the first way down takes.</source>
      <translation>第一次下降需要多少轮。</translation>
    </message>
    <message>
      <source>How many epochs the learning rate takes to grow from nothing to where its schedule begins; 0 for none.</source>
      <translation>学习率用多少轮从零升到变化开始处；0 表示不预热。</translation>
    </message>
    <message>
      <source>How many keys and values the heads share; it must divide the number of query heads.</source>
      <translation>各头共用多少个键和值；必须能整除查询头数。</translation>
    </message>
    <message>
      <source>How many numbers describe a word; more can say more, but need more data.</source>
      <translation>用多少个数描述一个词；越多能表达的越多，但需要的数据也越多。</translation>
    </message>
    <message>
      <source>How many numbers each head takes along.</source>
      <translation>每个头带走多少个数。</translation>
    </message>
    <message>
      <source>How many numbers the layer can remember, and so how many come out.</source>
      <translation>这一层能记住多少个数，也就是输出多少个数。</translation>
    </message>
    <message>
      <source>How many patterns are looked for in each channel by itself.</source>
      <translation>在每个通道内单独寻找多少种图案。</translation>
    </message>
    <message>
      <source>How many patterns the layer looks for; each gives one channel of the answer.</source>
      <translation>这一层寻找多少种图案；每种图案产生一个输出通道。</translation>
    </message>
    <message>
      <source>How many rows and columns are cut off: top, bottom, left, right.</source>
      <translation>裁掉多少行和列：上、下、左、右。</translation>
    </message>
    <message>
      <source>How many rows and columns of zeros are added: top, bottom, left, right.</source>
      <translation>补上多少行和列的零：上、下、左、右。</translation>
    </message>
    <message>
      <source>How many rows the picture has afterwards.</source>
      <translation>处理之后图片有多少行。</translation>
    </message>
    <message>
      <source>How many samples are looked at before the weights take a step.</source>
      <translation>看多少个样本之后更新一次权重。</translation>
    </message>
    <message>
      <source>How many steps are cut off the beginning and off the end.</source>
      <translation>开头和末尾各裁掉多少步。</translation>
    </message>
    <message>
      <source>How many steps become one.</source>
      <translation>多少步合并为一步。</translation>
    </message>
    <message>
      <source>How many steps of zeros are added at the beginning and at the end.</source>
      <translation>开头和末尾各补上多少步零。</translation>
    </message>
    <message>
      <source>How many steps the sequence has.</source>
      <translation>序列有多少步。</translation>
    </message>
    <message>
      <source>How many steps the window sees at once.</source>
      <translation>窗口一次看到多少步。</translation>
    </message>
    <message>
      <source>How many times all training samples are shown.</source>
      <translation>把全部训练样本看多少遍。</translation>
    </message>
    <message>
      <source>How many times as deep, high and wide the volume becomes.</source>
      <translation>体数据的深、高和宽各变为多少倍。</translation>
    </message>
    <message>
      <source>How many times as high and as wide the picture becomes.</source>
      <translation>图片的高和宽各变为多少倍。</translation>
    </message>
    <message>
      <source>How many times as long each way down takes as the one before.</source>
      <translation>每次下降的时间是前一次的多少倍。</translation>
    </message>
    <message>
      <source>How many times each step is repeated.</source>
      <translation>每一步重复多少次。</translation>
    </message>
    <message>
      <source>How many times too large or too small a number is: for numbers from 0 on.</source>
      <translation>数值大了或小了多少倍：用于不小于 0 的数值。</translation>
    </message>
    <message>
      <source>How many units the layer has, and so how many numbers come out.</source>
      <translation>这一层有多少个单元，也就是输出多少个数。</translation>
    </message>
    <message>
      <source>How much a class counts when it is the right one.</source>
      <translation>一个类别是正确类别时有多重要。</translation>
    </message>
    <message>
      <source>How much each sample counts, a number for each class in their order; 1 is usual.</source>
      <translation>每个样本的分量，按顺序每类一个数；通常是 1。</translation>
    </message>
    <message>
      <source>How much each sample of this class counts; 1 is usual, 0 leaves them out.</source>
      <translation>这一类每个样本的分量；通常是 1，0 表示不算。</translation>
    </message>
    <message>
      <source>How much is added at the end of each axis, to choose between the possible lengths.</source>
      <translation>每个轴的末尾补上多少，用来在几种可能的长度之间选择。</translation>
    </message>
    <message>
      <source>How much is added: front, back, top, bottom, left, right.</source>
      <translation>补上多少：前、后、上、下、左、右。</translation>
    </message>
    <message>
      <source>How much is cut off: front, back, top, bottom, left, right.</source>
      <translation>裁掉多少：前、后、上、下、左、右。</translation>
    </message>
    <message>
      <source>How much of the last step is kept in the next; 0.9 is usual.</source>
      <translation>上一步有多少保留到下一步；常用 0.9。</translation>
    </message>
    <message>
      <source>How much the loss of this output counts beside those of the others.</source>
      <translation>这个输出的损失与其他输出相比的分量。</translation>
    </message>
    <message>
      <source>How much the penalty weighs; it has no effect without one.</source>
      <translation>惩罚的权重；没有惩罚时不起作用。</translation>
    </message>
    <message>
      <source>How much the sizes of the numbers weigh; it makes many of them 0.</source>
      <translation>这些数的大小在惩罚中占多大权重；它会让其中许多数变成 0。</translation>
    </message>
    <message>
      <source>How much the squares of the numbers weigh; it makes large ones smaller.</source>
      <translation>这些数的平方在惩罚中占多大权重；它会让大的数变小。</translation>
    </message>
    <message>
      <source>How much weaker and how much stronger it may become: 0.2 and 0.3 is from 80 % to 130 %.</source>
      <translation>最多可以变弱和变强多少：0.2 和 0.3 表示从 80% 到 130%。</translation>
    </message>
    <message>
      <source>How often</source>
      <translation>重复次数</translation>
    </message>
    <message>
      <source>How often a right class is given a greater chance than a wrong one; 50 % is guessing.</source>
      <translation>正确类别的概率高于错误类别的比例；50 % 等于乱猜。</translation>
    </message>
    <message>
      <source>How often the right class is among the five that the network thinks most likely.</source>
      <translation>正确类别在网络认为最可能的五个之中的比例。</translation>
    </message>
    <message>
      <source>How often the right class is among the three that the network thinks most likely.</source>
      <translation>正确类别在网络认为最可能的三个之中的比例。</translation>
    </message>
    <message>
      <source>How pixels in between are made: “nearest” repeats them, the others blend them.</source>
      <translation>中间的像素怎么来：“nearest”重复原来的像素，其他方式会混合它们。</translation>
    </message>
    <message>
      <source>How pixels in between are made: “nearest” takes the closest, “bilinear” blends four.</source>
      <translation>中间的像素怎么来：“nearest”取最近的像素，“bilinear”混合四个像素。</translation>
    </message>
    <message>
      <source>How query and key are compared: “dot” multiplies them, “concat” adds them and bends the sum.</source>
      <translation>怎样比较查询和键：“dot”把它们相乘，“concat”把它们相加再把和“弯一弯”。</translation>
    </message>
    <message>
      <source>How samples are prepared, and the class names</source>
      <translation>样本如何预处理，以及类别名称</translation>
    </message>
    <message>
      <source>How slowly the direction that is remembered for later steps follows the gradient.</source>
      <translation>为以后的步子记住的方向跟随梯度的快慢。</translation>
    </message>
    <message>
      <source>How slowly the remembered direction follows the gradient.</source>
      <translation>所记住的方向跟随梯度的快慢：越大越慢。</translation>
    </message>
    <message>
      <source>How slowly the remembered mean and spread follow the batches; 0.9 follows faster than 0.99.</source>
      <translation>所记住的均值和方差跟随各批数据的快慢；0.9 比 0.99 跟得更快。</translation>
    </message>
    <message>
      <source>How slowly the remembered size of the gradient follows it.</source>
      <translation>所记住的梯度大小跟随梯度的快慢：越大越慢。</translation>
    </message>
    <message>
      <source>How strong the chance is, as the rate of a Dropout that is as strong.</source>
      <translation>随机变化有多强，用同样强度的随机失活的失活率表示。</translation>
    </message>
    <message>
      <source>How the answers of the two directions become one: side by side, or their sum, product or average.</source>
      <translation>两个方向的输出怎样合为一个：并排放在一起，或取它们的和、积或平均值。</translation>
    </message>
    <message>
      <source>How the new pixels are made: “nearest” takes the closest one, the others blend several.</source>
      <translation>新的像素怎么来：“nearest”取最近的像素，其他方式会混合几个像素。</translation>
    </message>
    <message>
      <source>How the weights are drawn at random before training; he_… goes well with ReLU.</source>
      <translation>训练前如何随机初始化权重；he_… 适合搭配 ReLU。</translation>
    </message>
    <message>
      <source>Huber</source>
      <translation>Huber 损失</translation>
    </message>
    <message>
      <source>Identity</source>
      <translation>恒等 Identity</translation>
    </message>
    <message>
      <source>In Keras {layers} remembered from one call to the next (stateful). Here every sample begins with an empty memory.</source>
      <translation>在 Keras 中，{layers} 会把记忆从一次调用带到下一次（stateful）。在这里，每个样本都从空的记忆开始。</translation>
    </message>
    <message>
      <source>In all</source>
      <translation>合计</translation>
    </message>
    <message>
      <source>In the file the learning rate falls with every step (decay = {decay}), which could not be kept: it stays as it is now.</source>
      <translation>文件中的学习率每一步都会下降（decay = {decay}），这无法保留：现在它保持不变。</translation>
    </message>
    <message>
      <source>In “{name}” the pictures of x_test have another size than those of x_train.</source>
      <translation>“{name}”中 x_test 的图片与 x_train 的大小不同。</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Input from</source>
      <translation>输入来自</translation>
    </message>
    <message>
      <source>Input {number} of “{name}” is taken already.</source>
      <translation>“{name}”的第 {number} 个输入已被占用。</translation>
    </message>
    <message>
      <source>Insert Flatten</source>
      <translation>插入展平层</translation>
    </message>
    <message>
      <source>Insert Flatten before it</source>
      <translation>在它前面插入展平层</translation>
    </message>
    <message>
      <source>Insert an average of each channel</source>
      <translation>插入对每个通道求平均的层</translation>
    </message>
    <message>
      <source>Insert it between “{source}” and “{target}”</source>
      <translation>把它插入到“{source}”和“{target}”之间</translation>
    </message>
    <message>
      <source>Insert layer</source>
      <translation>插入层</translation>
    </message>
    <message>
      <source>Insert pooling before “{flat}”</source>
      <translation>在“{flat}”前面插入池化</translation>
    </message>
    <message>
      <source>Instance Normalization</source>
      <translation>实例归一化 InstanceNorm</translation>
    </message>
    <message>
      <source>Interpolation</source>
      <translation>插值方式</translation>
    </message>
    <message>
      <source>Into how many groups the channels are split; it must divide them. −1 makes each channel a group.</source>
      <translation>把通道分成多少组；必须能整除通道数。−1 让每个通道各成一组。</translation>
    </message>
    <message>
      <source>Iris</source>
      <translation>鸢尾花</translation>
    </message>
    <message>
      <source>Iris with one layer</source>
      <translation>一层认鸢尾花</translation>
    </message>
    <message>
      <source>Iris with two layers</source>
      <translation>两层认鸢尾花</translation>
    </message>
    <message>
      <source>It can be stopped at any time, and what was learnt by then is kept. A smaller network learns faster.</source>
      <translation>训练随时可以停止，已经学到的会保留。更小的网络学得更快。</translation>
    </message>
    <message>
      <source>It can be tried. When the memory is full, the computer gets very slow or ends the training. Closing other programs helps too.</source>
      <translation>可以试一试。内存占满时，计算机会变得很慢，或者训练会被终止。关闭其他程序也有帮助。</translation>
    </message>
    <message>
      <source>It compares answers of another kind, so it is left out of the training.</source>
      <translation>它比较的是另一种回答，所以训练时不测量它。</translation>
    </message>
    <message>
      <source>It does learn, but slowly. A cross-entropy compares how sure the network is of each class.</source>
      <translation>它能学习，但很慢。交叉熵比较的是网络对每个类别的把握。</translation>
    </message>
    <message>
      <source>It fell from {first} to {last} in {epochs} epochs, each as little as the one before. Try ten times {rate}.</source>
      <translation>损失在 {epochs} 轮中从 {first} 降到 {last}，每一轮都和前一轮一样少。试试 {rate} 的十倍。</translation>
    </message>
    <message>
      <source>It gives the same answer to all held-out samples</source>
      <translation>它对所有留出的样本都给出同一个答案</translation>
    </message>
    <message>
      <source>It has found nothing in the samples that tells the classes apart. Try a smaller learning rate; if one class is far more frequent than others, let the rare ones count more.</source>
      <translation>它还没有在样本中找到区分各类的东西。试试更小的学习率；如果某一类远比其他类多，就让少见的类占更大的分量。</translation>
    </message>
    <message>
      <source>It has too many lines for a digit.</source>
      <translation>线条太多，不像数字。</translation>
    </message>
    <message>
      <source>It is a filled shape; digits are made of lines.</source>
      <translation>这是一个实心图形；数字是由线条组成的。</translation>
    </message>
    <message>
      <source>It is in many pieces; the lines of a digit hang together.</source>
      <translation>它散成了许多块；数字的笔画是连在一起的。</translation>
    </message>
    <message>
      <source>It is used because a graphics card learns faster than the CPU.</source>
      <translation>使用它，因为显卡训练比 CPU 快。</translation>
    </message>
    <message>
      <source>It is used because it was chosen.</source>
      <translation>使用它，因为您选择了它。</translation>
    </message>
    <message>
      <source>It joins branches: draw a second wire to it, or remove it.</source>
      <translation>它用来汇合分支：给它再连一条线，或删除它。</translation>
    </message>
    <message>
      <source>It knows its samples by heart more than what they have in common. More samples, a smaller network or Dropout help. If the file is sorted by class, the held-out samples are of other classes: shuffle it.</source>
      <translation>它更多是在死记样本，而不是学会它们的共同点。更多样本、更小的网络或 Dropout 会有帮助。如果文件是按类别排序的，留出的样本就属于别的类别：请先打乱顺序。</translation>
    </message>
    <message>
      <source>It learns from your drawings ({count}) alone, for no data here is like what it learnt from: it may forget some of that.</source>
      <translation>它只从您的图画（{count} 幅）学习，因为这里没有与它所学相似的数据：它可能会忘掉一些。</translation>
    </message>
    <message>
      <source>It learns from your drawings ({count}), mixed with {samples} samples of {name}, so that it does not forget those.</source>
      <translation>它从您的图画（{count} 幅）学习，并混入“{name}”的 {samples} 个样本，以免忘掉它们。</translation>
    </message>
    <message>
      <source>It left no result.</source>
      <translation>它没有留下结果。</translation>
    </message>
    <message>
      <source>It looks each number up in a list, as the place of a word in a dictionary. A brightness such as 0.5 has no place there; a Dense layer weighs such numbers.</source>
      <translation>它像查字典一样，把每个数当作词的编号到表里查找。0.5 这样的亮度在表里没有位置；对这样的数加权要用全连接层。</translation>
    </message>
    <message>
      <source>It measures its changes by that range. Pictures are divided by 255 when they are read.</source>
      <translation>它按这个范围衡量变化的大小。图片在读取时已除以 255。</translation>
    </message>
    <message>
      <source>It never drops below this.</source>
      <translation>不会降到这个值以下。</translation>
    </message>
    <message>
      <source>It opens only where the same network is built first: the program that trains does that.</source>
      <translation>只有先构建同样的网络才能打开它：训练程序会这样做。</translation>
    </message>
    <message>
      <source>It says: {error}</source>
      <translation>它报告：{error}</translation>
    </message>
    <message>
      <source>It subtracts the mean of the data and divides by its spread. Without them numbers grow beyond use.</source>
      <translation>它减去数据的均值，再除以标准差。没有这些，数会变得过大而无法使用。</translation>
    </message>
    <message>
      <source>It takes {after} now, not {before}.</source>
      <translation>现在的输入是 {after}，而不是 {before}。</translation>
    </message>
    <message>
      <source>It took more than {memory:.0f} GB of memory.</source>
      <translation>它占用的内存超过了 {memory:.0f} GB。</translation>
    </message>
    <message>
      <source>It took more than {seconds} seconds.</source>
      <translation>它用了超过 {seconds} 秒。</translation>
    </message>
    <message>
      <source>It was interrupted.</source>
      <translation>它被中断了。</translation>
    </message>
    <message>
      <source>It was still improving when it ended: more epochs may make it better</source>
      <translation>结束时仍在进步：再多训练几轮可能更好</translation>
    </message>
    <message>
      <source>It was stopped before it began.</source>
      <translation>还没开始就被停止了。</translation>
    </message>
    <message>
      <source>It was stopped: {name} is written, but not proven.</source>
      <translation>已停止：{name} 已写入，但没有经过验证。</translation>
    </message>
    <message>
      <source>It was trained in half precision; it is exported in full precision.</source>
      <translation>它是用半精度训练的；导出为全精度。</translation>
    </message>
    <message>
      <source>It was {before} before.</source>
      <translation>之前是 {before}。</translation>
    </message>
    <message>
      <source>Its answers cannot be read ({kind}).</source>
      <translation>无法读取它的回答（{kind}）。</translation>
    </message>
    <message>
      <source>Its answers have another shape.</source>
      <translation>它的回答形状不同。</translation>
    </message>
    <message>
      <source>Its layers are of other kinds than those of the network.</source>
      <translation>其中的层与网络中的层种类不同。</translation>
    </message>
    <message>
      <source>Its networks are nested too deep.</source>
      <translation>其中的网络嵌套得太深。</translation>
    </message>
    <message>
      <source>Its settings and what comes in say how many parameters it has. Make either of them smaller.</source>
      <translation>它有多少参数取决于它的设置和输入。请减小其中之一。</translation>
    </message>
    <message>
      <source>Its weights are in double precision; here they have single precision: about seven digits of each.</source>
      <translation>文件中的权重是双精度；在这里变为单精度，每个数保留约七位有效数字。</translation>
    </message>
    <message>
      <source>Its weights are in half precision; here they have single precision, which changes none of them.</source>
      <translation>文件中的权重是半精度；在这里变为单精度，数值不变。</translation>
    </message>
    <message>
      <source>Join along the last axis</source>
      <translation>沿最后一个轴拼接</translation>
    </message>
    <message>
      <source>Join it with “{name}”</source>
      <translation>把它与“{name}”合并</translation>
    </message>
    <message>
      <source>Join them side by side instead</source>
      <translation>改为把它们并排拼接</translation>
    </message>
    <message>
      <source>KL divergence</source>
      <translation>KL 散度</translation>
    </message>
    <message>
      <source>Keep the axes</source>
      <translation>保留轴</translation>
    </message>
    <message>
      <source>Keep the best weights</source>
      <translation>保留最好的权重</translation>
    </message>
    <message>
      <source>Keeps all weights small.</source>
      <translation>让所有权重保持较小。</translation>
    </message>
    <message>
      <source>Keeps the answers of the layer before it small, as a weight penalty does for weights.</source>
      <translation>让它前面那一层的输出保持较小，就像权重惩罚对权重所做的那样。</translation>
    </message>
    <message>
      <source>Keeps the largest of its inputs number by number; they must have the same shape.</source>
      <translation>在各个输入中逐个数保留最大的；它们的形状必须相同。</translation>
    </message>
    <message>
      <source>Keeps the middle of a picture, or brings two branches to the same size before they are joined. W is the length that comes in, A and B what is cut off its two ends.</source>
      <translation>保留图片的中间部分，或在汇合之前把两个分支变成同样的大小。W 是输入长度，A 和 B 是两端裁掉的长度。</translation>
    </message>
    <message>
      <source>Keeps the smallest of its inputs number by number; they must have the same shape.</source>
      <translation>在各个输入中逐个数保留最小的；它们的形状必须相同。</translation>
    </message>
    <message>
      <source>Keeps the weights small that the samples of a step have to do with.</source>
      <translation>让与当前这一步样本有关的权重保持较小。</translation>
    </message>
    <message>
      <source>Keeps what is positive and bends everything else smoothly towards a lowest value.</source>
      <translation>保留正数，把其他数平滑地弯向一个最小值。</translation>
    </message>
    <message>
      <source>Keeps what is positive and makes everything else 0.</source>
      <translation>保留正数，其他数都变成 0。</translation>
    </message>
    <message>
      <source>Keeps what is positive and makes everything else much smaller instead of 0.</source>
      <translation>保留正数，其他数变得小很多，而不是变成 0。</translation>
    </message>
    <message>
      <source>Kept: training goes on from what it has learnt.</source>
      <translation>保留：训练从它已学到的内容继续。</translation>
    </message>
    <message>
      <source>Keras model, newer kind</source>
      <translation>Keras 模型（新格式）</translation>
    </message>
    <message>
      <source>Kernel size</source>
      <translation>卷积核大小</translation>
    </message>
    <message>
      <source>Key and value heads</source>
      <translation>键和值的头数</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>种类</translation>
    </message>
    <message>
      <source>L = (W − 1) · S + F + E</source>
      <translation>L = (W − 1) · S + F + E</translation>
    </message>
    <message>
      <source>L = (W − F + 2P) / S + 1</source>
      <translation>L = (W − F + 2P) / S + 1</translation>
    </message>
    <message>
      <source>L = L₁ + L₂ + …</source>
      <translation>L = L₁ + L₂ + …</translation>
    </message>
    <message>
      <source>L = W + A + B</source>
      <translation>L = W + A + B</translation>
    </message>
    <message>
      <source>L = W · N</source>
      <translation>L = W · N</translation>
    </message>
    <message>
      <source>L = W − A − B</source>
      <translation>L = W − A − B</translation>
    </message>
    <message>
      <source>L1</source>
      <translation>L1</translation>
    </message>
    <message>
      <source>L1 strength</source>
      <translation>L1 强度</translation>
    </message>
    <message>
      <source>L2</source>
      <translation>L2</translation>
    </message>
    <message>
      <source>L2 shrinkage</source>
      <translation>L2 收缩</translation>
    </message>
    <message>
      <source>L2 strength</source>
      <translation>L2 强度</translation>
    </message>
    <message>
      <source>LSTM</source>
      <translation>长短期记忆 LSTM</translation>
    </message>
    <message>
      <source>LSTM in both directions</source>
      <translation>双向 LSTM</translation>
    </message>
    <message>
      <source>LSTM, row by row</source>
      <translation>逐行读取的 LSTM</translation>
    </message>
    <message>
      <source>Label smoothing</source>
      <translation>标签平滑</translation>
    </message>
    <message>
      <source>Language as the system has it</source>
      <translation>语言跟随系统</translation>
    </message>
    <message>
      <source>Largest change</source>
      <translation>最大变化</translation>
    </message>
    <message>
      <source>Largest gradient</source>
      <translation>最大梯度值</translation>
    </message>
    <message>
      <source>Layer Normalization</source>
      <translation>层归一化 LayerNorm</translation>
    </message>
    <message>
      <source>Layer Normalization can count axes from the front or from the back, but not both at once.</source>
      <translation>层归一化的轴可以从前往后数，也可以从后往前数，但不能同时用两种数法。</translation>
    </message>
    <message>
      <source>Layers have other names here, in letters, digits and underscores: {names} and {count} more.</source>
      <translation>有些层在这里改了名，只用字母、数字和下划线：{names}，另有 {count} 个。</translation>
    </message>
    <message>
      <source>Layers have other names here, in letters, digits and underscores: {names}.</source>
      <translation>有些层在这里改了名，只用字母、数字和下划线：{names}。</translation>
    </message>
    <message>
      <source>Layers that share weights must be given the same shape, for there is one weight for each value.</source>
      <translation>共享权重的层必须有相同的输入形状，因为每个值对应一个权重。</translation>
    </message>
    <message>
      <source>Layers with SELU keep their numbers around 0 by themselves; usual Dropout would disturb that.</source>
      <translation>使用 SELU 的层会自己让数保持在 0 附近；普通的随机失活会打乱这一点。</translation>
    </message>
    <message>
      <source>Lays a picture out as one long row of numbers.</source>
      <translation>把图片排成长长的一行数。</translation>
    </message>
    <message>
      <source>Lays the same numbers out in another shape.</source>
      <translation>把同样的数排成另一种形状。</translation>
    </message>
    <message>
      <source>LeNet-5</source>
      <translation>LeNet-5</translation>
    </message>
    <message>
      <source>LeNet-5 read digits of 28 × 28 with an edge of 2 on every side, as 32 × 32. W is the length that comes in, A and B what is added at its two ends.</source>
      <translation>LeNet-5 读取 28 × 28 的数字时，每边补 2，成为 32 × 32。W 是输入长度，A 和 B 是两端补上的长度。</translation>
    </message>
    <message>
      <source>Leaky ReLU</source>
      <translation>Leaky ReLU</translation>
    </message>
    <message>
      <source>Learn a factor</source>
      <translation>学习缩放系数</translation>
    </message>
    <message>
      <source>Learning goes back through the network layer by layer, and through this one there is no way.</source>
      <translation>学习时要逐层往回传过网络，而这一层没有通路。</translation>
    </message>
    <message>
      <source>Learning means changing weights. Only layers that have some, such as Dense and Conv 2D, can learn.</source>
      <translation>学习就是改变权重。只有带权重的层（如全连接层和卷积层）才能学习。</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Learning rate schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>Learns a factor (gamma) for each channel.</source>
      <translation>为每个通道学习一个缩放系数（gamma）。</translation>
    </message>
    <message>
      <source>Learns an offset (beta) for each channel.</source>
      <translation>为每个通道学习一个偏移（beta）。</translation>
    </message>
    <message>
      <source>Learns from digits that are turned, shifted and zoomed: reads other people’s drawings and photos.</source>
      <translation>用旋转、移动和缩放过的数字来学习：能读懂别人手写和拍摄的数字。</translation>
    </message>
    <message>
      <source>Learns how much each feature counts.</source>
      <translation>学习每个特征有多重要。</translation>
    </message>
    <message>
      <source>Learns how sharply the best is preferred.</source>
      <translation>学习把最相配的突出到什么程度。</translation>
    </message>
    <message>
      <source>Learns, from the query, how much of what was gathered goes on.</source>
      <translation>根据查询，学习收集到的内容有多少继续往下传。</translation>
    </message>
    <message>
      <source>Least improvement</source>
      <translation>最小进步</translation>
    </message>
    <message>
      <source>Least learning rate</source>
      <translation>最小学习率</translation>
    </message>
    <message>
      <source>Least share</source>
      <translation>最小比例</translation>
    </message>
    <message>
      <source>Leave mean and variance open</source>
      <translation>均值和方差留空</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>左对齐</translation>
    </message>
    <message>
      <source>Left after an epoch</source>
      <translation>每轮后剩余</translation>
    </message>
    <message>
      <source>Lengths of 1 are stretched to fit, so the same number is used in many places. Is that meant?</source>
      <translation>长度为 1 的轴会被拉伸，同一个数会用在许多位置。这是你想要的吗？</translation>
    </message>
    <message>
      <source>Let all classes count alike</source>
      <translation>让所有类别同样重要</translation>
    </message>
    <message>
      <source>Let all heads share one key head</source>
      <translation>让所有头共用一个键头</translation>
    </message>
    <message>
      <source>Let all layers before this one learn again</source>
      <translation>让这一层之前的所有层重新学习</translation>
    </message>
    <message>
      <source>Let all layers learn</source>
      <translation>让所有层都学习</translation>
    </message>
    <message>
      <source>Let it begin without a memory</source>
      <translation>让它不带记忆开始</translation>
    </message>
    <message>
      <source>Let it work at each step apart</source>
      <translation>让它逐步处理</translation>
    </message>
    <message>
      <source>Let rare classes count more</source>
      <translation>让少见的类别更重要</translation>
    </message>
    <message>
      <source>Let the stride choose the output padding</source>
      <translation>让步幅决定输出填充</translation>
    </message>
    <message>
      <source>Let “{name}” answer at every step</source>
      <translation>让“{name}”每步都输出</translation>
    </message>
    <message>
      <source>Let “{name}” answer only at the end</source>
      <translation>让“{name}”只在最后输出</translation>
    </message>
    <message>
      <source>Let “{name}” answer too</source>
      <translation>让“{name}”也给出回答</translation>
    </message>
    <message>
      <source>Let “{name}” keep its axes</source>
      <translation>让“{name}”保留轴</translation>
    </message>
    <message>
      <source>Let “{name}” mark no gaps</source>
      <translation>让“{name}”不标记空缺</translation>
    </message>
    <message>
      <source>Let “{name}” take it in too</source>
      <translation>让“{name}”也接收它</translation>
    </message>
    <message>
      <source>Lets everything through, but adds a penalty for large numbers to the loss.</source>
      <translation>让一切通过，但在损失中为大的数加上惩罚。</translation>
    </message>
    <message>
      <source>Lets several branches decide together, each with the same weight.</source>
      <translation>让几个分支共同决定，每个分支的权重相同。</translation>
    </message>
    <message>
      <source>Lets the layers after it pass over the places where the number is 0.</source>
      <translation>让后面的层跳过数为 0 的位置。</translation>
    </message>
    <message>
      <source>Lets the recurrent layers after it pass over steps that only fill up a sequence.</source>
      <translation>让后面的循环层跳过只用来填满序列的步。</translation>
    </message>
    <message>
      <source>Lets yes and no count by alpha; without it both count alike.</source>
      <translation>按 alpha 给是和否加权；关闭时两者同样重要。</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Like Attention, but query and key are compared by adding them.</source>
      <translation>与注意力类似，但查询和键是通过相加来比较的。</translation>
    </message>
    <message>
      <source>Like Conv 2D, but along one axis: for sounds, measurements over time or rows of a picture. Each filter sees a few steps at once, with all their features. W is the number of steps, F the kernel size, P the padding on each side, S the stride.</source>
      <translation>与 Conv 2D 类似，但沿一个轴进行：用于声音、随时间的测量或图片的行。每个滤波器一次看几步，包括它们的全部特征。W 是步数，F 是卷积核大小，P 是每侧的填充，S 是步幅。</translation>
    </message>
    <message>
      <source>Like Conv 2D, but through a volume: slices of a scan, or the pictures of a film one behind the other. W is the length that comes in, F the kernel size, P the padding on each side, S the stride.</source>
      <translation>与 Conv 2D 类似，但在体数据中进行：扫描的切片，或前后叠起来的影片画面。W 是输入长度，F 是卷积核大小，P 是每侧的填充，S 是步幅。</translation>
    </message>
    <message>
      <source>Like Dropout, but nothing is switched off altogether: the numbers only become larger or smaller.</source>
      <translation>与随机失活类似，但没有数会完全关闭：它们只是变大或变小。</translation>
    </message>
    <message>
      <source>Like Max Pooling 1D, but the mean of the steps stays instead of the strongest answer.</source>
      <translation>与一维最大池化类似，但保留这几步的平均值，而不是最强的响应。</translation>
    </message>
    <message>
      <source>Like Max Pooling 2D, but the mean of the window stays instead of its strongest answer. LeNet-5, one of the first networks that read digits, worked this way.</source>
      <translation>与最大池化类似，但保留窗口的平均值，而不是最强的响应。最早能识别数字的网络之一 LeNet-5 就是这样做的。</translation>
    </message>
    <message>
      <source>Like Max Pooling 3D, but the mean of the window stays instead of its strongest answer.</source>
      <translation>与三维最大池化类似，但保留窗口的平均值，而不是最强的响应。</translation>
    </message>
    <message>
      <source>Like ReLU, but its answers are around 0 on average, which can make learning faster.</source>
      <translation>与 ReLU 类似，但输出平均在 0 附近，可以学得更快。</translation>
    </message>
    <message>
      <source>Like the LSTM, with a simpler memory: fewer parameters, nearly as good.</source>
      <translation>与 LSTM 类似，但记忆更简单：参数更少，效果几乎一样好。</translation>
    </message>
    <message>
      <source>Line {line}</source>
      <translation>第 {line} 行</translation>
    </message>
    <message>
      <source>Lion</source>
      <translation>Lion</translation>
    </message>
    <message>
      <source>List of layers</source>
      <translation>层列表</translation>
    </message>
    <message>
      <source>LiteRT model</source>
      <translation>LiteRT 模型</translation>
    </message>
    <message>
      <source>Loading the data</source>
      <translation>正在载入数据</translation>
    </message>
    <message>
      <source>Log-cosh</source>
      <translation>Log-cosh 损失</translation>
    </message>
    <message>
      <source>Long short-term memory. At each step it looks at the features of that step and at its own memory, and three gates decide what to forget, what to keep and what to say. A picture can be read row by row: 28 steps of 28 features.</source>
      <translation>长短期记忆网络。每一步它都看这一步的特征和自己的记忆，由三个门决定忘掉什么、保留什么、输出什么。图片可以逐行读取：28 步，每步 28 个特征。</translation>
    </message>
    <message>
      <source>Longest step</source>
      <translation>最大步长</translation>
    </message>
    <message>
      <source>Longest step of all</source>
      <translation>整体最长步长</translation>
    </message>
    <message>
      <source>Look along the usual axes</source>
      <translation>沿通常的轴互相查看</translation>
    </message>
    <message>
      <source>Look as the system has it</source>
      <translation>外观跟随系统</translation>
    </message>
    <message>
      <source>Look at all training samples before each step: for small data only.</source>
      <translation>每一步之前看全部训练样本：只适合小数据。</translation>
    </message>
    <message>
      <source>Look back only</source>
      <translation>只往回看</translation>
    </message>
    <message>
      <source>Looks ahead along the momentum before each step.</source>
      <translation>每一步之前先沿动量方向向前看。</translation>
    </message>
    <message>
      <source>Looks at each channel of a picture by itself, then mixes the channels: far fewer weights.</source>
      <translation>先单独查看图片的每个通道，再混合各通道：权重少得多。</translation>
    </message>
    <message>
      <source>Looks at each channel of a sequence by itself, then mixes the channels: far fewer weights.</source>
      <translation>先单独查看序列的每个通道，再混合各通道：权重少得多。</translation>
    </message>
    <message>
      <source>Looks for patterns along the steps of each channel by itself; the channels stay apart.</source>
      <translation>在每个通道内单独沿各步寻找图案；各通道保持分开。</translation>
    </message>
    <message>
      <source>Looks for patterns in each channel of a picture by itself; the channels stay apart.</source>
      <translation>在图片的每个通道内单独寻找图案；各通道保持分开。</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失函数</translation>
    </message>
    <message>
      <source>Losses of the outputs</source>
      <translation>各输出的损失函数</translation>
    </message>
    <message>
      <source>MNIST</source>
      <translation>MNIST</translation>
    </message>
    <message>
      <source>Made for wide networks with few inputs at a time; can make weights 0 altogether.</source>
      <translation>适合输入很多但每次只用到少数的网络；能让权重变为 0。</translation>
    </message>
    <message>
      <source>Make the window {size}</source>
      <translation>把窗口改为 {size}</translation>
    </message>
    <message>
      <source>Makes a picture larger by repeating its pixels, or by blending them.</source>
      <translation>通过重复或混合像素，把图片放大。</translation>
    </message>
    <message>
      <source>Makes a picture larger: every pixel becomes a small pattern, laid one beside the other.</source>
      <translation>把图片放大：每个像素变成一小块图案，一块挨着一块摆放。</translation>
    </message>
    <message>
      <source>Makes a sequence longer by repeating each step.</source>
      <translation>通过重复每一步，让序列变长。</translation>
    </message>
    <message>
      <source>Makes a sequence longer: every step becomes a small pattern, laid one beside the other.</source>
      <translation>让序列变长：每一步变成一小段图案，一段挨着一段摆放。</translation>
    </message>
    <message>
      <source>Makes a sequence of one row of numbers by repeating it.</source>
      <translation>通过重复，把一行数变成序列。</translation>
    </message>
    <message>
      <source>Makes a volume larger by repeating its places.</source>
      <translation>通过重复各个位置，把体数据放大。</translation>
    </message>
    <message>
      <source>Makes a volume larger: every place becomes a small pattern, laid one beside the other.</source>
      <translation>把体数据放大：每个位置变成一小块图案，一块挨着一块摆放。</translation>
    </message>
    <message>
      <source>Makes all weights a little smaller at each step, so that the network learns less by heart.</source>
      <translation>每一步都让所有权重稍微变小，减少网络的死记硬背。</translation>
    </message>
    <message>
      <source>Makes both inputs as long as 1 first, so that the answer is from −1 to 1 (cosine).</source>
      <translation>先让两个输入的长度都变成 1，使输出在 −1 到 1 之间（余弦）。</translation>
    </message>
    <message>
      <source>Makes each row of numbers as long as 1, so that only its direction counts.</source>
      <translation>让每一行数的长度都变成 1，只有方向才起作用。</translation>
    </message>
    <message>
      <source>Makes pictures brighter or darker at random while training.</source>
      <translation>训练时随机让图片变亮或变暗。</translation>
    </message>
    <message>
      <source>Makes pictures stronger or weaker in contrast at random while training.</source>
      <translation>训练时随机增强或减弱图片的对比度。</translation>
    </message>
    <message>
      <source>Makes what is on the pictures larger or smaller at random while training.</source>
      <translation>训练时随机放大或缩小图片上的内容。</translation>
    </message>
    <message>
      <source>Masking</source>
      <translation>掩码 Masking</translation>
    </message>
    <message>
      <source>Masking needs a sequence, steps × features, but {shape} comes in.</source>
      <translation>掩码层需要序列，即步数 × 特征数，但输入的是 {shape}。</translation>
    </message>
    <message>
      <source>Max Pooling 1D</source>
      <translation>最大池化 MaxPool 1D</translation>
    </message>
    <message>
      <source>Max Pooling 2D</source>
      <translation>最大池化 MaxPool</translation>
    </message>
    <message>
      <source>Max Pooling 3D</source>
      <translation>最大池化 MaxPool 3D</translation>
    </message>
    <message>
      <source>Maximum</source>
      <translation>求最大 Maximum</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>Mean absolute error</source>
      <translation>平均绝对误差</translation>
    </message>
    <message>
      <source>Mean absolute percentage error</source>
      <translation>平均绝对百分比误差</translation>
    </message>
    <message>
      <source>Mean squared error</source>
      <translation>均方误差</translation>
    </message>
    <message>
      <source>Mean squared logarithmic error</source>
      <translation>均方对数误差</translation>
    </message>
    <message>
      <source>Measuring</source>
      <translation>正在评估</translation>
    </message>
    <message>
      <source>Memory dropout</source>
      <translation>记忆 Dropout</translation>
    </message>
    <message>
      <source>Memory for a batch</source>
      <translation>一批所需的内存</translation>
    </message>
    <message>
      <source>Memory penalty</source>
      <translation>记忆权重惩罚</translation>
    </message>
    <message>
      <source>Memory penalty strength</source>
      <translation>记忆权重惩罚强度</translation>
    </message>
    <message>
      <source>Memory rule</source>
      <translation>记忆权重约束</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>合并</translation>
    </message>
    <message>
      <source>Metrics</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Middle</source>
      <translation>垂直居中</translation>
    </message>
    <message>
      <source>Minimum</source>
      <translation>求最小 Minimum</translation>
    </message>
    <message>
      <source>Mirrors pictures at random while training.</source>
      <translation>训练时随机翻转图片。</translation>
    </message>
    <message>
      <source>Mixed precision</source>
      <translation>混合精度</translation>
    </message>
    <message>
      <source>Mixing weight penalty</source>
      <translation>混合权重惩罚</translation>
    </message>
    <message>
      <source>Mixing weight penalty strength</source>
      <translation>混合权重惩罚强度</translation>
    </message>
    <message>
      <source>Mixing weight rule</source>
      <translation>混合权重约束</translation>
    </message>
    <message>
      <source>Momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>Move earlier</source>
      <translation>前移</translation>
    </message>
    <message>
      <source>Move later</source>
      <translation>后移</translation>
    </message>
    <message>
      <source>Much as Adam, with far less memory: for large networks.</source>
      <translation>与 Adam 相近，但内存少得多：适合大网络。</translation>
    </message>
    <message>
      <source>Much as Huber, but without a corner where the square ends.</source>
      <translation>与 Huber 相近，但平方结束处没有折角。</translation>
    </message>
    <message>
      <source>Multi-Head Attention</source>
      <translation>多头注意力 MultiHead</translation>
    </message>
    <message>
      <source>Multilayer perceptron</source>
      <translation>多层感知机</translation>
    </message>
    <message>
      <source>Multiplies every number by a chance around 1 while training.</source>
      <translation>训练时把每个数乘以一个在 1 附近的随机数。</translation>
    </message>
    <message>
      <source>Multiplies every number by a factor and adds an offset.</source>
      <translation>把每个数乘以一个倍数，再加上一个偏移。</translation>
    </message>
    <message>
      <source>Multiplies its inputs number by number; they must have the same shape.</source>
      <translation>把各个输入逐个数相乘；它们的形状必须相同。</translation>
    </message>
    <message>
      <source>Multiplies two inputs and sums along one axis: a large answer means that they are alike.</source>
      <translation>把两个输入相乘，并沿一个轴求和：输出大，表示它们相似。</translation>
    </message>
    <message>
      <source>Multiply</source>
      <translation>相乘 Multiply</translation>
    </message>
    <message>
      <source>Multiply-adds</source>
      <translation>乘加次数</translation>
    </message>
    <message>
      <source>My drawings</source>
      <translation>我的图画</translation>
    </message>
    <message>
      <source>My drawings among the data</source>
      <translation>数据中的我的图画</translation>
    </message>
    <message>
      <source>My drawings cannot be added to {name}: they are pictures of classes, and that is not.</source>
      <translation>我的图画不能加入“{name}”：图画是分类别的图片，而该数据不是。</translation>
    </message>
    <message>
      <source>My drawings cannot be changed just now: another window holds them. Try again.</source>
      <translation>现在不能更改我的图画：另一个窗口正在使用。请再试一次。</translation>
    </message>
    <message>
      <source>Nadam</source>
      <translation>Nadam</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Negative slope</source>
      <translation>负数斜率</translation>
    </message>
    <message>
      <source>Neighbours in a channel are much alike, so that switching off single ones changes little; switching off the whole channel makes the others learn to do without it.</source>
      <translation>同一通道里相邻的数很相似，只关闭个别的数几乎没有影响；关闭整个通道，其他通道才会学着不依赖它。</translation>
    </message>
    <message>
      <source>Nesterov</source>
      <translation>Nesterov</translation>
    </message>
    <message>
      <source>NetSketch and Keras model</source>
      <translation>NetSketch 与 Keras 模型</translation>
    </message>
    <message>
      <source>NetSketch project</source>
      <translation>NetSketch 项目</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Network of {before} → {after} parameters</source>
      <translation>网络参数 {before} → {after} 个</translation>
    </message>
    <message>
      <source>Networks learn best from numbers around 0 to 1. Pixels often come as 0 to 255. As a layer, the rescaling travels with the network.</source>
      <translation>网络最擅长从 0 到 1 附近的数中学习。像素往往是 0 到 255。作为一层，这种缩放会和网络一起保存。</translation>
    </message>
    <message>
      <source>New</source>
      <translation>新建</translation>
    </message>
    <message>
      <source>New: training begins it with fresh weights.</source>
      <translation>新增：训练时这一层使用全新权重。</translation>
    </message>
    <message>
      <source>Next part of the page</source>
      <translation>页面的下一部分</translation>
    </message>
    <message>
      <source>No data is chosen yet. Choose some that fits the network.</source>
      <translation>还没有选择数据。请选择适合网络的数据。</translation>
    </message>
    <message>
      <source>No data reaches this layer. Draw a wire to it from the layer that should come before.</source>
      <translation>没有数据到达这一层。从它前面的层连一条线过来。</translation>
    </message>
    <message>
      <source>No file is chosen yet to check the network on.</source>
      <translation>还没有选择用来检验网络的文件。</translation>
    </message>
    <message>
      <source>No layer of the network can learn.</source>
      <translation>网络中没有能学习的层。</translation>
    </message>
    <message>
      <source>No over-fitting: {share} of the held-out samples are right</source>
      <translation>没有过拟合：留出的样本有 {share} 答对</translation>
    </message>
    <message>
      <source>No sample comes in twice in the same way, so that the network cannot learn it by heart.</source>
      <translation>没有哪个样本会以同样的样子出现两次，网络就无法死记硬背。</translation>
    </message>
    <message>
      <source>No samples are left to train with: all are held out for validation.</source>
      <translation>没有样本可供训练：全部留作验证了。</translation>
    </message>
    <message>
      <source>No samples are left to train with; hold out a smaller share for validation.</source>
      <translation>没有剩下可训练的样本；请减小验证集比例。</translation>
    </message>
    <message>
      <source>None of your drawings is of a class that this network knows, so there is nothing to learn.</source>
      <translation>您的图画都不属于这个网络认识的类别，所以没有可学的。</translation>
    </message>
    <message>
      <source>Normalization</source>
      <translation>标准化 Normalization</translation>
    </message>
    <message>
      <source>Normalization has {means} means but {variances} variances.</source>
      <translation>标准化层有 {means} 个均值，却有 {variances} 个方差。</translation>
    </message>
    <message>
      <source>Normalization has {means} means, but there are {length} numbers along its axis.</source>
      <translation>标准化层有 {means} 个均值，但沿它的轴有 {length} 个数。</translation>
    </message>
    <message>
      <source>Normalization needs both a mean and a variance, or neither.</source>
      <translation>标准化层的均值和方差要么都有，要么都没有。</translation>
    </message>
    <message>
      <source>Not learning so far: no better than guessing</source>
      <translation>目前还没有学到东西：不比瞎猜好</translation>
    </message>
    <message>
      <source>Notebook that predicts</source>
      <translation>预测笔记本</translation>
    </message>
    <message>
      <source>Notebook that trains</source>
      <translation>训练笔记本</translation>
    </message>
    <message>
      <source>Nothing follows the Input layer.</source>
      <translation>输入层后面什么也没有。</translation>
    </message>
    <message>
      <source>Nothing has become better since epoch {epoch}: the last {count} brought nothing</source>
      <translation>从第 {epoch} 轮起没有任何进步：最后 {count} 轮没有收获</translation>
    </message>
    <message>
      <source>Nothing has become better since epoch {epoch}: you can stop</source>
      <translation>从第 {epoch} 轮起没有任何进步：可以停止了</translation>
    </message>
    <message>
      <source>Nothing in the model uses the input “{name}”. Make the model without it and save it again.</source>
      <translation>模型中没有任何部分使用输入“{name}”。请去掉它后重新搭建并保存模型。</translation>
    </message>
    <message>
      <source>Nothing is held out: how it does on new samples is not known</source>
      <translation>没有留出样本：不知道它在新样本上表现如何</translation>
    </message>
    <message>
      <source>Nothing of this data is held out; choose another part, or hold out a share on the Train page.</source>
      <translation>这份数据没有留出样本；请另选一部分，或在“训练”页留出一部分。</translation>
    </message>
    <message>
      <source>Nothing takes what it shows beside its answer. Draw wires from there, or do not show it.</source>
      <translation>它在输出之外显示的内容没有层接收。请从那里连线，或不显示它。</translation>
    </message>
    <message>
      <source>Number 0 is a gap</source>
      <translation>数 0 表示空缺</translation>
    </message>
    <message>
      <source>Numbers above it become this number; 6 gives ReLU6.</source>
      <translation>超过它的数都变成这个数；6 就是 ReLU6。</translation>
    </message>
    <message>
      <source>Numbers are more or less far off, and the loss says how far. It is watched instead.</source>
      <translation>数值只有偏得远近之分，损失表示偏了多远，所以改为观察损失。</translation>
    </message>
    <message>
      <source>Numbers for each head</source>
      <translation>每个头的数值个数</translation>
    </message>
    <message>
      <source>Numbers for each key</source>
      <translation>每个键的数值个数</translation>
    </message>
    <message>
      <source>Numbers for each value</source>
      <translation>每个值的数值个数</translation>
    </message>
    <message>
      <source>Numbers for each word</source>
      <translation>每个词的数值个数</translation>
    </message>
    <message>
      <source>Numbers up to here count as not positive.</source>
      <translation>不超过它的数都不算正数。</translation>
    </message>
    <message>
      <source>ONNX model</source>
      <translation>ONNX 模型</translation>
    </message>
    <message>
      <source>Of the classes that the network is more than half sure of, the share that is right.</source>
      <translation>网络有一半以上把握的类别中，正确的比例。</translation>
    </message>
    <message>
      <source>Of those it trained with, {share} are. What it has learnt holds for others too.</source>
      <translation>训练用的样本有 {share} 答对。它学到的东西对其他样本也成立。</translation>
    </message>
    <message>
      <source>Of {count} held-out samples {right} are right: that may be anything from {low} to {high}</source>
      <translation>{count} 个留出的样本中答对 {right} 个：真实水平可能在 {low} 到 {high} 之间</translation>
    </message>
    <message>
      <source>Of “{name}” no checkpoint can be read, so it cannot go on. Train it anew.</source>
      <translation>“{name}”没有可读的检查点，无法继续。请重新训练。</translation>
    </message>
    <message>
      <source>Offset</source>
      <translation>偏移</translation>
    </message>
    <message>
      <source>Offset penalty</source>
      <translation>偏移惩罚</translation>
    </message>
    <message>
      <source>Offset penalty strength</source>
      <translation>偏移惩罚强度</translation>
    </message>
    <message>
      <source>Offset rule</source>
      <translation>偏移约束</translation>
    </message>
    <message>
      <source>On the Test page the network must be given pictures of the size that it learnt from.</source>
      <translation>在测试页上，给网络的图片大小必须和它学习时的一样。</translation>
    </message>
    <message>
      <source>One LSTM reads the rows from above, another from below; both together decide.</source>
      <translation>一个 LSTM 从上往下读各行，另一个从下往上读；两者共同决定。</translation>
    </message>
    <message>
      <source>One cycle</source>
      <translation>单周期</translation>
    </message>
    <message>
      <source>One layer stands twice in a Sequential model, which Keras does not take.</source>
      <translation>同一层在 Sequential 模型中出现了两次，Keras 不接受这种写法。</translation>
    </message>
    <message>
      <source>One value comes in, which cannot be laid out as {target}.</source>
      <translation>输入只有一个值，无法排成 {target}。</translation>
    </message>
    <message>
      <source>Only data from a file has a path.</source>
      <translation>只有来自文件的数据才有路径。</translation>
    </message>
    <message>
      <source>Only the direction</source>
      <translation>只看方向</translation>
    </message>
    <message>
      <source>Only what all branches have found counts.</source>
      <translation>只有所有分支都找到的才算数。</translation>
    </message>
    <message>
      <source>Only while training: every time the network sees a picture it looks a little different, as if there were more data. When the network answers, nothing is changed.</source>
      <translation>只在训练时起作用：网络每次看到一张图片，样子都略有不同，就像数据更多了一样。网络作答时什么都不改变。</translation>
    </message>
    <message>
      <source>Only while training: half of the pictures are mirrored. Good for photographs; digits and letters mean something else when they are mirrored.</source>
      <translation>只在训练时起作用：一半的图片会被翻转。适合照片；数字和字母翻转后含义就不同了。</translation>
    </message>
    <message>
      <source>Only while training: when the network answers, everything is switched on. Use it when the training accuracy is much better than the validation accuracy.</source>
      <translation>只在训练时起作用：网络作答时全部打开。当训练准确率远高于验证准确率时使用它。</translation>
    </message>
    <message>
      <source>Opens here again, and in Keras anywhere else.</source>
      <translation>可在这里再次打开，在别处用 Keras 打开。</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Order of the axes</source>
      <translation>轴的顺序</translation>
    </message>
    <message>
      <source>Other layers use the weights of “{name}” already.</source>
      <translation>其他层已经在使用“{name}”的权重。</translation>
    </message>
    <message>
      <source>Output padding</source>
      <translation>输出填充</translation>
    </message>
    <message>
      <source>Output shape</source>
      <translation>输出形状</translation>
    </message>
    <message>
      <source>Over-fitting since about epoch {epoch}</source>
      <translation>大约从第 {epoch} 轮起过拟合</translation>
    </message>
    <message>
      <source>Own weights</source>
      <translation>自己的权重</translation>
    </message>
    <message>
      <source>PReLU</source>
      <translation>PReLU</translation>
    </message>
    <message>
      <source>Pad to keep proportions</source>
      <translation>补边以保持比例</translation>
    </message>
    <message>
      <source>Padding</source>
      <translation>填充</translation>
    </message>
    <message>
      <source>Page (PDF)</source>
      <translation>页面（PDF）</translation>
    </message>
    <message>
      <source>Pairs of 3 × 3 convolutions, each pair followed by pooling: the plan of VGG, in small.</source>
      <translation>成对的 3 × 3 卷积，每一对后面跟一次池化：小规模的 VGG 结构。</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数量</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>耐心</translation>
    </message>
    <message>
      <source>Penalty</source>
      <translation>惩罚</translation>
    </message>
    <message>
      <source>Penalty strength</source>
      <translation>惩罚强度</translation>
    </message>
    <message>
      <source>Permute</source>
      <translation>换轴 Permute</translation>
    </message>
    <message>
      <source>Permute must name each axis once, counted from 1: for example 2 × 1 swaps two axes.</source>
      <translation>换轴层必须把每个轴各写一次，从 1 开始数：例如 2 × 1 交换两个轴。</translation>
    </message>
    <message>
      <source>Permute names {count} axes, but {shape} comes in.</source>
      <translation>换轴层写了 {count} 个轴，但输入的是 {shape}。</translation>
    </message>
    <message>
      <source>Petal length (cm)</source>
      <translation>花瓣长度（厘米）</translation>
    </message>
    <message>
      <source>Petal width (cm)</source>
      <translation>花瓣宽度（厘米）</translation>
    </message>
    <message>
      <source>Picture (PNG)</source>
      <translation>图片（PNG）</translation>
    </message>
    <message>
      <source>Picture of the network</source>
      <translation>网络的图片</translation>
    </message>
    <message>
      <source>Pictures are divided by 255 when they are read. Done once more, hardly anything is left of them.</source>
      <translation>图片在读入时已经除以 255。再除一次，就几乎什么都不剩了。</translation>
    </message>
    <message>
      <source>Pictures can have at most 40 million pixels.</source>
      <translation>图片最多 4000 万像素。</translation>
    </message>
    <message>
      <source>Placing the samples</source>
      <translation>正在排列样本</translation>
    </message>
    <message>
      <source>Plain gradient descent: every weight takes a step of the same rate.</source>
      <translation>普通的梯度下降：每个权重都用同样的学习率更新。</translation>
    </message>
    <message>
      <source>Points of a plane</source>
      <translation>平面上的点</translation>
    </message>
    <message>
      <source>Poisson</source>
      <translation>泊松损失</translation>
    </message>
    <message>
      <source>Pool size</source>
      <translation>池化窗口大小</translation>
    </message>
    <message>
      <source>Pooling</source>
      <translation>池化</translation>
    </message>
    <message>
      <source>Power of the learning rate</source>
      <translation>学习率的幂</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精确率</translation>
    </message>
    <message>
      <source>Precision and recall in one number, the mean of all classes, rare ones as much as others.</source>
      <translation>把精确率和召回率合成一个数，取所有类别的平均，少见的类别同样重要。</translation>
    </message>
    <message>
      <source>Prepare them as {size}</source>
      <translation>处理成 {size}</translation>
    </message>
    <message>
      <source>Previous part of the page</source>
      <translation>页面的上一部分</translation>
    </message>
    <message>
      <source>Program that predicts</source>
      <translation>预测程序</translation>
    </message>
    <message>
      <source>Program that trains</source>
      <translation>训练程序</translation>
    </message>
    <message>
      <source>Proving: a clean process reads it and answers {count} samples</source>
      <translation>正在验证：一个干净的进程读取它并回答 {count} 个样本</translation>
    </message>
    <message>
      <source>Put Flatten before “{name}”</source>
      <translation>把展平放到“{name}”之前</translation>
    </message>
    <message>
      <source>Put the channels last</source>
      <translation>把通道放到最后</translation>
    </message>
    <message>
      <source>Put the weights of the best epoch back at the end, not those of the last.</source>
      <translation>结束时放回最好一轮的权重，而不是最后一轮的。</translation>
    </message>
    <message>
      <source>Puts its inputs side by side.</source>
      <translation>把各个输入并排放在一起。</translation>
    </message>
    <message>
      <source>Query heads</source>
      <translation>查询头数</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>RMS Normalization</source>
      <translation>RMS 归一化 RMSNorm</translation>
    </message>
    <message>
      <source>RMS Normalization can normalize the last axis only.</source>
      <translation>RMS 归一化只能归一化最后一个轴。</translation>
    </message>
    <message>
      <source>RMSprop</source>
      <translation>RMSprop</translation>
    </message>
    <message>
      <source>Random Brightness</source>
      <translation>随机亮度 RandomBrightness</translation>
    </message>
    <message>
      <source>Random Contrast</source>
      <translation>随机对比度 RandomContrast</translation>
    </message>
    <message>
      <source>Random Flip</source>
      <translation>随机翻转 RandomFlip</translation>
    </message>
    <message>
      <source>Random Rotation</source>
      <translation>随机旋转 RandomRotation</translation>
    </message>
    <message>
      <source>Random Translation</source>
      <translation>随机平移 RandomTranslation</translation>
    </message>
    <message>
      <source>Random Zoom</source>
      <translation>随机缩放 RandomZoom</translation>
    </message>
    <message>
      <source>Range of values</source>
      <translation>取值范围</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>失活率</translation>
    </message>
    <message>
      <source>ReLU</source>
      <translation>ReLU</translation>
    </message>
    <message>
      <source>Read backwards</source>
      <translation>反向读取</translation>
    </message>
    <message>
      <source>Read cheques in 1998: convolution and pooling twice, then three Dense layers.</source>
      <translation>1998 年用来读支票：两次卷积和池化，然后是三个全连接层。</translation>
    </message>
    <message>
      <source>Read in one direction only</source>
      <translation>只按一个方向读取</translation>
    </message>
    <message>
      <source>Reads a sequence of pictures step by step, looking for patterns within each picture.</source>
      <translation>一步一步读取图片的序列，在每张图片内寻找图案。</translation>
    </message>
    <message>
      <source>Reads a sequence of rows step by step, looking for patterns within each row.</source>
      <translation>一步一步读取由行组成的序列，在每一行内寻找图案。</translation>
    </message>
    <message>
      <source>Reads a sequence of volumes step by step, looking for patterns within each volume.</source>
      <translation>一步一步读取体数据的序列，在每份体数据内寻找图案。</translation>
    </message>
    <message>
      <source>Reads a sequence step by step and remembers what it said last.</source>
      <translation>一步一步读取序列，记住自己上一步的输出。</translation>
    </message>
    <message>
      <source>Reads a sequence step by step and remembers what matters.</source>
      <translation>一步一步读取序列，记住重要的内容。</translation>
    </message>
    <message>
      <source>Reads a sequence step by step with a simpler memory than LSTM.</source>
      <translation>一步一步读取序列，记忆比 LSTM 简单。</translation>
    </message>
    <message>
      <source>Reads the picture as 28 rows, one after the other, and remembers what it saw.</source>
      <translation>把图片当作 28 行，一行接一行地读，并记住看到的内容。</translation>
    </message>
    <message>
      <source>Reads the sequence forwards and, with weights of its own, backwards, and brings the two answers together.</source>
      <translation>正向读取序列，再用另一组权重反向读取，然后把两个输出合在一起。</translation>
    </message>
    <message>
      <source>Reads the sequence from its end to its beginning.</source>
      <translation>从末尾到开头读取序列。</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>召回率</translation>
    </message>
    <message>
      <source>Recurrent</source>
      <translation>循环</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Regularize</source>
      <translation>正则化</translation>
    </message>
    <message>
      <source>Remember at first</source>
      <translation>先学会记住</translation>
    </message>
    <message>
      <source>Remembers the largest gradients, for steadier steps.</source>
      <translation>记住最大的梯度，让步子更稳。</translation>
    </message>
    <message>
      <source>Remove the layers that need pictures: {names}</source>
      <translation>移除需要图片的层：{names}</translation>
    </message>
    <message>
      <source>Remove this branch</source>
      <translation>删除这个分支</translation>
    </message>
    <message>
      <source>Remove “{name}”</source>
      <translation>删除“{name}”</translation>
    </message>
    <message>
      <source>Remove “{name}” before it</source>
      <translation>删除它前面的“{name}”</translation>
    </message>
    <message>
      <source>Rename it to “{name}”</source>
      <translation>重命名为“{name}”</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>重命名…</translation>
    </message>
    <message>
      <source>Repeat Vector</source>
      <translation>重复向量 RepeatVector</translation>
    </message>
    <message>
      <source>Replace by</source>
      <translation>替换为</translation>
    </message>
    <message>
      <source>Rescaling</source>
      <translation>数值缩放 Rescaling</translation>
    </message>
    <message>
      <source>Reset afterwards</source>
      <translation>之后再重置</translation>
    </message>
    <message>
      <source>Reshape</source>
      <translation>变形 Reshape</translation>
    </message>
    <message>
      <source>Reshape only lays numbers out anew: as many must come out as came in.</source>
      <translation>变形只是重新排列数：输入多少个，就要输出多少个。</translation>
    </message>
    <message>
      <source>Reshape to {shape} before it</source>
      <translation>在它前面变形为 {shape}</translation>
    </message>
    <message>
      <source>Resize by nearest</source>
      <translation>改用最近的像素</translation>
    </message>
    <message>
      <source>Resizing</source>
      <translation>调整大小 Resizing</translation>
    </message>
    <message>
      <source>Resizing can crop or pad to keep the proportions of the picture, but not both.</source>
      <translation>调整大小层可以用裁剪或补边来保持图片的比例，但不能两者都用。</translation>
    </message>
    <message>
      <source>Resizing with the interpolation “area” hands nothing back: layers before it cannot learn.</source>
      <translation>使用“area”插值调整大小时不会回传任何信息：它之前的层无法学习。</translation>
    </message>
    <message>
      <source>Rho</source>
      <translation>Rho</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>右对齐</translation>
    </message>
    <message>
      <source>Right on {trained} of the training samples, but on {held} of the held-out ones</source>
      <translation>训练样本答对 {trained}，留出的样本只答对 {held}</translation>
    </message>
    <message>
      <source>Rises evenly to the learning rate and falls again, over and over.</source>
      <translation>均匀升到学习率再降下来，如此反复。</translation>
    </message>
    <message>
      <source>Rises to the learning rate once and falls to nearly nothing at the last epoch.</source>
      <translation>升到学习率一次，到最后一轮降到接近零。</translation>
    </message>
    <message>
      <source>Root mean square error</source>
      <translation>均方根误差</translation>
    </message>
    <message>
      <source>Root mean squared error</source>
      <translation>均方根误差</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>约束</translation>
    </message>
    <message>
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <source>SGD</source>
      <translation>SGD</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>样本数</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save as template…</source>
      <translation>存为模板…</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>另存为…</translation>
    </message>
    <message>
      <source>Save picture of the network…</source>
      <translation>保存网络的图片…</translation>
    </message>
    <message>
      <source>Save program…</source>
      <translation>保存程序…</translation>
    </message>
    <message>
      <source>Save table…</source>
      <translation>保存表格…</translation>
    </message>
    <message>
      <source>Saved weights are found by the names of their layers: each needs one of its own, of letters, digits and underscores.</source>
      <translation>保存的权重靠层名来查找：每一层都需要自己的名称，由字母、数字和下划线组成。</translation>
    </message>
    <message>
      <source>Say with --out ANSWERS.npz where the answers to the arrays are to be written.</source>
      <translation>请用 --out ANSWERS.npz 指定对数组的回答写到哪里。</translation>
    </message>
    <message>
      <source>Says of each pattern how well it fitted at its best, wherever that was. It also works when the number of steps is left open.</source>
      <translation>说出每种图案在最吻合的地方有多吻合，不管那是在哪里。步数未定时也能用。</translation>
    </message>
    <message>
      <source>Says of each pattern how well it fitted at its best, wherever that was. It also works when the size of the volumes is left open.</source>
      <translation>说出每种图案在最吻合的地方有多吻合，不管那是在哪里。体数据大小未定时也能用。</translation>
    </message>
    <message>
      <source>Says of each pattern how well it fitted at its best, wherever that was: a picture of 7 × 7 × 64 becomes 64 numbers. It also works when the size of the pictures is left open.</source>
      <translation>说出每种图案在最吻合的地方有多吻合，不管那是在哪里：7 × 7 × 64 的图片变成 64 个数。图片大小未定时也能用。</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>全选</translation>
    </message>
    <message>
      <source>Select all that follows</source>
      <translation>选择后面的所有层</translation>
    </message>
    <message>
      <source>Select the layers of the group</source>
      <translation>选择该组的层</translation>
    </message>
    <message>
      <source>Sepal length (cm)</source>
      <translation>花萼长度（厘米）</translation>
    </message>
    <message>
      <source>Sepal width (cm)</source>
      <translation>花萼宽度（厘米）</translation>
    </message>
    <message>
      <source>Separable Conv 1D</source>
      <translation>可分离卷积 Separable 1D</translation>
    </message>
    <message>
      <source>Separable Conv 2D</source>
      <translation>可分离卷积 Separable 2D</translation>
    </message>
    <message>
      <source>Sequences of one batch must be equally long, so that shorter ones are filled up. Masking marks the filling; recurrent and attention layers then leave it out.</source>
      <translation>同一批的序列必须一样长，所以较短的会被填满。掩码层标出填上的部分；循环层和注意力层会把它们略过。</translation>
    </message>
    <message>
      <source>Set it to {batch}</source>
      <translation>设为 {batch}</translation>
    </message>
    <message>
      <source>Set it to {rate}</source>
      <translation>设为 {rate}</translation>
    </message>
    <message>
      <source>Set it to {shape}</source>
      <translation>设为 {shape}</translation>
    </message>
    <message>
      <source>Set the activation to relu</source>
      <translation>把激活函数设为 relu</translation>
    </message>
    <message>
      <source>Set the activation to {activation}</source>
      <translation>把激活函数设为 {activation}</translation>
    </message>
    <message>
      <source>Set the batch size to {batch}</source>
      <translation>把批大小设为 {batch}</translation>
    </message>
    <message>
      <source>Set the dilation to 1</source>
      <translation>把膨胀率设为 1</translation>
    </message>
    <message>
      <source>Set the groups to 1</source>
      <translation>把分组数设为 1</translation>
    </message>
    <message>
      <source>Set the padding to “same”</source>
      <translation>把填充设为“same”</translation>
    </message>
    <message>
      <source>Set the padding to “valid”</source>
      <translation>把填充设为“valid”</translation>
    </message>
    <message>
      <source>Set the range to 0 … 1</source>
      <translation>把范围设为 0 … 1</translation>
    </message>
    <message>
      <source>Set the rate to 0.5</source>
      <translation>把失活率设为 0.5</translation>
    </message>
    <message>
      <source>Set the stride to 1</source>
      <translation>把步幅设为 1</translation>
    </message>
    <message>
      <source>Set the target to {shape}</source>
      <translation>把目标形状设为 {shape}</translation>
    </message>
    <message>
      <source>Set them all to relu</source>
      <translation>全部设为 relu</translation>
    </message>
    <message>
      <source>Set to {classes}</source>
      <translation>设为 {classes}</translation>
    </message>
    <message>
      <source>Set {title} of “{name}” to {value}</source>
      <translation>把“{name}”的{title}设为 {value}</translation>
    </message>
    <message>
      <source>Set “{name}” to its usual size</source>
      <translation>将“{name}”设为通常的大小</translation>
    </message>
    <message>
      <source>Set “{name}” to {shape}</source>
      <translation>把“{name}”设为 {shape}</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Settings of the layer</source>
      <translation>层的设置</translation>
    </message>
    <message>
      <source>Settings of the loss</source>
      <translation>损失函数的设置</translation>
    </message>
    <message>
      <source>Settings of the optimizer</source>
      <translation>优化器的设置</translation>
    </message>
    <message>
      <source>Settings of the schedule</source>
      <translation>调度的设置</translation>
    </message>
    <message>
      <source>Several attentions side by side, each of which looks for something else.</source>
      <translation>几个注意力并排工作，每一个寻找不同的东西。</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>形状</translation>
    </message>
    <message>
      <source>Share of the rise</source>
      <translation>上升所占比例</translation>
    </message>
    <message>
      <source>Shared axes</source>
      <translation>共用的轴</translation>
    </message>
    <message>
      <source>Shifts pictures up, down and sideways at random while training.</source>
      <translation>训练时随机把图片上下左右移动。</translation>
    </message>
    <message>
      <source>Shortens gradients that are longer than this; helps when the loss jumps.</source>
      <translation>把超过这个长度的梯度缩短；损失跳动时有帮助。</translation>
    </message>
    <message>
      <source>Shortens the gradients of all layers together when they are longer than this.</source>
      <translation>所有层的梯度合起来超过这个长度时，一起缩短。</translation>
    </message>
    <message>
      <source>Shortens the sequence: each few steps become their mean.</source>
      <translation>缩短序列：每几步变成它们的平均值。</translation>
    </message>
    <message>
      <source>Shortens the sequence: of each few steps only the strongest answer stays.</source>
      <translation>缩短序列：每几步只保留最强的响应。</translation>
    </message>
    <message>
      <source>Show data on the layers</source>
      <translation>在层上显示数据</translation>
    </message>
    <message>
      <source>Show the attention</source>
      <translation>显示注意力</translation>
    </message>
    <message>
      <source>Show the memory</source>
      <translation>显示记忆</translation>
    </message>
    <message>
      <source>Show the samples in a new order in each epoch.</source>
      <translation>每一轮都用新的顺序展示样本。</translation>
    </message>
    <message>
      <source>Show the whole network</source>
      <translation>显示整个网络</translation>
    </message>
    <message>
      <source>Show “{name}” instead</source>
      <translation>改为显示“{name}”</translation>
    </message>
    <message>
      <source>Shows in what two branches differ; which is first decides the sign.</source>
      <translation>显示两个分支有什么不同；哪个在前决定正负号。</translation>
    </message>
    <message>
      <source>Shrinks the picture: each window becomes its mean.</source>
      <translation>缩小图片：每个窗口变成它的平均值。</translation>
    </message>
    <message>
      <source>Shrinks the picture: of each window only the strongest answer stays.</source>
      <translation>缩小图片：每个窗口只保留最强的响应。</translation>
    </message>
    <message>
      <source>Shrinks the volume: each window becomes its mean.</source>
      <translation>缩小体数据：每个窗口变成它的平均值。</translation>
    </message>
    <message>
      <source>Shrinks the volume: of each window only the strongest answer stays.</source>
      <translation>缩小体数据：每个窗口只保留最强的响应。</translation>
    </message>
    <message>
      <source>Shuffle</source>
      <translation>打乱顺序</translation>
    </message>
    <message>
      <source>Sideways</source>
      <translation>左右移动</translation>
    </message>
    <message>
      <source>SimpleRNN</source>
      <translation>简单循环 SimpleRNN</translation>
    </message>
    <message>
      <source>Skip connections lead around pairs of convolutions, so that deep networks learn well.</source>
      <translation>跳跃连接绕过成对的卷积，让深层网络也能学好。</translation>
    </message>
    <message>
      <source>Slides a small window along the steps and looks for the same pattern everywhere.</source>
      <translation>让小窗口沿各步滑动，到处寻找同样的图案。</translation>
    </message>
    <message>
      <source>Slides small boxes through a volume and looks for the same pattern everywhere.</source>
      <translation>让小方块在体数据中滑动，到处寻找同样的图案。</translation>
    </message>
    <message>
      <source>Slides small windows over the picture and looks for the same pattern everywhere.</source>
      <translation>让小窗口在图片上滑动，到处寻找同样的图案。</translation>
    </message>
    <message>
      <source>Sliding window</source>
      <translation>滑动窗口</translation>
    </message>
    <message>
      <source>Slope penalty</source>
      <translation>斜率惩罚</translation>
    </message>
    <message>
      <source>Slope penalty strength</source>
      <translation>斜率惩罚强度</translation>
    </message>
    <message>
      <source>Slope rule</source>
      <translation>斜率约束</translation>
    </message>
    <message>
      <source>Small CNN</source>
      <translation>小型 CNN</translation>
    </message>
    <message>
      <source>Small ResNet</source>
      <translation>小型 ResNet</translation>
    </message>
    <message>
      <source>Small VGG</source>
      <translation>小型 VGG</translation>
    </message>
    <message>
      <source>Smallest improvement</source>
      <translation>最小改进</translation>
    </message>
    <message>
      <source>Smooth when shrinking</source>
      <translation>缩小时平滑</translation>
    </message>
    <message>
      <source>So many weights learn slowly and learn by heart. Pooling before it makes the picture smaller.</source>
      <translation>这么多权重学得慢，还会死记硬背。在它前面加池化可以缩小图片。</translation>
    </message>
    <message>
      <source>Softmax</source>
      <translation>Softmax</translation>
    </message>
    <message>
      <source>Softmax makes one answer large and all others small. Inside a network that loses what was found.</source>
      <translation>Softmax 让一个答案变大、其他都变小。放在网络内部会丢失已经找到的信息。</translation>
    </message>
    <message>
      <source>Softmax regression</source>
      <translation>Softmax 回归</translation>
    </message>
    <message>
      <source>Softmax shares out 1 among all answers. A single one gets all of it, whatever comes in.</source>
      <translation>Softmax 把 1 分给所有输出。只有一个输出时，无论输入什么，它总得到全部。</translation>
    </message>
    <message>
      <source>Softmax turns the answers into shares that sum to 1, which is what this loss compares with the labels.</source>
      <translation>Softmax 把输出变成总和为 1 的比例，这正是这个损失函数用来和标签比较的。</translation>
    </message>
    <message>
      <source>Some drawings ({count}) cannot be read: reading in {folder} is not allowed. The others are all here.</source>
      <translation>有些图画（{count} 幅）无法读取：不允许读取 {folder}。其余的都在。</translation>
    </message>
    <message>
      <source>Some layers work on pictures, some on sequences, some on one row of numbers. They cannot take one for another.</source>
      <translation>有的层处理图片，有的处理序列，有的处理一行数。它们不能互相代替。</translation>
    </message>
    <message>
      <source>Sparse categorical cross-entropy</source>
      <translation>稀疏分类交叉熵</translation>
    </message>
    <message>
      <source>Spatial Dropout 1D</source>
      <translation>空间失活 SpatialDropout 1D</translation>
    </message>
    <message>
      <source>Spatial Dropout 2D</source>
      <translation>空间失活 SpatialDropout 2D</translation>
    </message>
    <message>
      <source>Spatial Dropout 3D</source>
      <translation>空间失活 SpatialDropout 3D</translation>
    </message>
    <message>
      <source>Splits the channels into groups and brings each group of a sample to mean 0 and spread 1.</source>
      <translation>把通道分成组，并把一个样本的每一组调整为均值 0、标准差 1。</translation>
    </message>
    <message>
      <source>Splits the channels into groups that are worked on apart; it must divide channels and filters.</source>
      <translation>把通道分成分别处理的组；必须能整除通道数和滤波器数。</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>Spreads the window: with 2 it looks at every second pixel only.</source>
      <translation>把窗口拉开：为 2 时每隔一个像素看一次。</translation>
    </message>
    <message>
      <source>Spreads the window: with 2 it looks at every second place only.</source>
      <translation>把窗口拉开：为 2 时每隔一个位置看一次。</translation>
    </message>
    <message>
      <source>Spreads the window: with 2 it looks at every second step only.</source>
      <translation>把窗口拉开：为 2 时每隔一步看一次。</translation>
    </message>
    <message>
      <source>Squared for small differences and plain for large ones: between the two errors above.</source>
      <translation>小误差取平方，大误差取原值：介于上面两种误差之间。</translation>
    </message>
    <message>
      <source>Squared hinge</source>
      <translation>平方合页损失</translation>
    </message>
    <message>
      <source>Stands at the end of a classifier: the largest number becomes the largest share.</source>
      <translation>放在分类器的末尾：最大的数成为最大的比例。</translation>
    </message>
    <message>
      <source>Stands between a layer that sums a sequence up in one row and one that writes a new sequence from it, as in a translator.</source>
      <translation>放在把序列概括成一行的层和据此写出新序列的层之间，就像翻译程序那样。</translation>
    </message>
    <message>
      <source>Stands right after an Input whose height and width are left open, or where a network wants pictures of another size than the data has.</source>
      <translation>紧跟在高和宽未定的输入层之后，或放在网络需要的图片大小与数据不同的地方。</translation>
    </message>
    <message>
      <source>Stands where Flatten could stand, with far fewer numbers: 28 steps of 64 features become 64 numbers. It also works when the number of steps is left open.</source>
      <translation>可以代替展平层，而数少得多：28 步、每步 64 个特征变成 64 个数。步数未定时也能用。</translation>
    </message>
    <message>
      <source>Stands where Flatten could stand, with far fewer numbers: 8 × 8 × 8 × 16 becomes 16 numbers instead of 8,192. It also works when the size of the volumes is left open.</source>
      <translation>可以代替展平层，而数少得多：8 × 8 × 8 × 16 变成 16 个数，而不是 8,192 个。体数据大小未定时也能用。</translation>
    </message>
    <message>
      <source>Stands where Flatten could stand, with far fewer numbers: a picture of 7 × 7 × 64 becomes 64 numbers instead of 3,136. It also works when the size of the pictures is left open.</source>
      <translation>可以代替展平层，而数少得多：7 × 7 × 64 的图片变成 64 个数，而不是 3,136 个。图片大小未定时也能用。</translation>
    </message>
    <message>
      <source>Start training</source>
      <translation>开始训练</translation>
    </message>
    <message>
      <source>Start with a small network</source>
      <translation>从一个小网络开始</translation>
    </message>
    <message>
      <source>Starter digits</source>
      <translation>入门数字</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>阶梯</translation>
    </message>
    <message>
      <source>Steps of one size, of which only the direction is learnt. Take a learning rate that is a tenth of Adam's.</source>
      <translation>每一步大小相同，只学习方向。学习率取 Adam 的十分之一。</translation>
    </message>
    <message>
      <source>Steps that would be larger than this are made smaller.</source>
      <translation>超过这个大小的步子会被缩小。</translation>
    </message>
    <message>
      <source>Still improving on the samples it trains with</source>
      <translation>在训练样本上仍在进步</translation>
    </message>
    <message>
      <source>Still improving; no over-fitting so far</source>
      <translation>仍在进步，目前没有过拟合</translation>
    </message>
    <message>
      <source>Stop early</source>
      <translation>提前停止</translation>
    </message>
    <message>
      <source>Stop training</source>
      <translation>停止训练</translation>
    </message>
    <message>
      <source>Stopped early after epoch {epoch}: the best was epoch {best}</source>
      <translation>在第 {epoch} 轮后提前停止：最好的是第 {best} 轮</translation>
    </message>
    <message>
      <source>Stopped early, after epoch {epoch}: it did not become better in that epoch. The best was epoch {best}.</source>
      <translation>在第 {epoch} 轮后提前停止：这一轮没有变好。最好的是第 {best} 轮。</translation>
    </message>
    <message>
      <source>Stopped early, after epoch {epoch}: nothing became better in the last {patience} measured epochs. The best was epoch {best}.</source>
      <translation>在第 {epoch} 轮后提前停止：最近 {patience} 个有测量的轮次都没有变好。最好的是第 {best} 轮。</translation>
    </message>
    <message>
      <source>Stride</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>Subtract</source>
      <translation>相减 Subtract</translation>
    </message>
    <message>
      <source>Such a layer has one weight for each pair of a unit and a value that comes in or is remembered. Fewer units make it smaller.</source>
      <translation>这种层的每个单元对每个输入的值和每个记住的值各有一个权重。减少单元，参数就会变少。</translation>
    </message>
    <message>
      <source>Swaps the axes: rows become columns.</source>
      <translation>交换各轴：行变成列。</translation>
    </message>
    <message>
      <source>Switch off each number apart</source>
      <translation>每个数单独关闭</translation>
    </message>
    <message>
      <source>Switched off together</source>
      <translation>一起关闭</translation>
    </message>
    <message>
      <source>Switches off some numbers at random while training, so that the network does not learn by heart.</source>
      <translation>训练时随机关闭一部分数，让网络不去死记硬背。</translation>
    </message>
    <message>
      <source>Switches off whole channels of a picture at random while training.</source>
      <translation>训练时随机关闭图片的整个通道。</translation>
    </message>
    <message>
      <source>Switches off whole channels of a volume at random while training.</source>
      <translation>训练时随机关闭体数据的整个通道。</translation>
    </message>
    <message>
      <source>Switches off whole features of a sequence at random while training.</source>
      <translation>训练时随机关闭序列的整个特征。</translation>
    </message>
    <message>
      <source>Table of the layers</source>
      <translation>层的表格</translation>
    </message>
    <message>
      <source>Take out of the group</source>
      <translation>移出该组</translation>
    </message>
    <message>
      <source>Take the average of each channel first</source>
      <translation>先对每个通道求平均</translation>
    </message>
    <message>
      <source>Take the average of each channel instead</source>
      <translation>改为对每个通道求平均</translation>
    </message>
    <message>
      <source>Take them from the data</source>
      <translation>从数据中取得</translation>
    </message>
    <message>
      <source>Takes away a mean and divides by a spread, the same for every sample.</source>
      <translation>减去均值，再除以标准差，对每个样本都一样。</translation>
    </message>
    <message>
      <source>Takes ever smaller steps for weights that have moved a lot.</source>
      <translation>对已经变动很多的权重，步子越来越小。</translation>
    </message>
    <message>
      <source>Takes its second input away from its first, number by number.</source>
      <translation>从第一个输入中逐个数减去第二个输入。</translation>
    </message>
    <message>
      <source>Takes the average of its inputs number by number; they must have the same shape.</source>
      <translation>对各个输入逐个数求平均；它们的形状必须相同。</translation>
    </message>
    <message>
      <source>Takes the learning rate as the most, and smaller steps as time goes by.</source>
      <translation>以学习率为上限，步子随时间变小。</translation>
    </message>
    <message>
      <source>Target shape</source>
      <translation>目标形状</translation>
    </message>
    <message>
      <source>TensorFlow folder (SavedModel)</source>
      <translation>TensorFlow 文件夹 (SavedModel)</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>The CPU is used because no graphics card was found.</source>
      <translation>使用 CPU，因为没有找到显卡。</translation>
    </message>
    <message>
      <source>The Input layer is where data comes in; it tells all others what shape it has.</source>
      <translation>输入层是数据进来的地方；它告诉其他所有层数据的形状。</translation>
    </message>
    <message>
      <source>The Input layer must have as many values as one sample of the data.</source>
      <translation>输入层的数值个数必须和一个数据样本相同。</translation>
    </message>
    <message>
      <source>The accuracy is to tell which epoch is best, but a network that answers with numbers has none.</source>
      <translation>要用准确率判断哪一轮最好，但回答数值的网络没有准确率。</translation>
    </message>
    <message>
      <source>The arrays must hold the same number of samples, and at least one.</source>
      <translation>各数组的样本数必须相同，且至少有一个。</translation>
    </message>
    <message>
      <source>The axes are counted from 1, or backwards from the last, which is −1.</source>
      <translation>轴从 1 开始数，或从最后一个（−1）往回数。</translation>
    </message>
    <message>
      <source>The axes in their new order, counted from 1: 2 × 1 swaps the two axes of a sequence.</source>
      <translation>各轴的新顺序，从 1 开始数：2 × 1 交换序列的两个轴。</translation>
    </message>
    <message>
      <source>The batch size</source>
      <translation>批大小</translation>
    </message>
    <message>
      <source>The classic: 70,000 digits written by 500 people, 28 × 28. 11 MB are fetched at the first use.</source>
      <translation>经典数据集：500 人书写的 70,000 个数字，28 × 28。首次使用时下载 11 MB。</translation>
    </message>
    <message>
      <source>The comparing was stopped.</source>
      <translation>比较已停止。</translation>
    </message>
    <message>
      <source>The connections to “{name}” are not numbered in order.</source>
      <translation>通向“{name}”的连接编号不连续。</translation>
    </message>
    <message>
      <source>The converter says: {error}</source>
      <translation>转换程序说：{error}</translation>
    </message>
    <message>
      <source>The data file “{name}” cannot be read any more; it was moved, changed, or its disk is gone.</source>
      <translation>数据文件“{name}”无法再读取：它被移动、被改动，或者所在磁盘已不在。</translation>
    </message>
    <message>
      <source>The data file “{name}” is damaged or not complete: fetch or save it anew.</source>
      <translation>数据文件“{name}”已损坏或不完整：请重新下载或保存。</translation>
    </message>
    <message>
      <source>The data file “{name}” is empty: it holds no training pictures.</source>
      <translation>数据文件“{name}”是空的：里面没有训练图片。</translation>
    </message>
    <message>
      <source>The data file “{name}” is not opened: it would fill {size} GB of memory.</source>
      <translation>没有打开数据文件“{name}”：它会占用 {size} GB 内存。</translation>
    </message>
    <message>
      <source>The data file “{path}” may not be read by you.</source>
      <translation>你没有读取数据文件“{path}”的权限。</translation>
    </message>
    <message>
      <source>The data has {classes} classes and the network gives answers of {outputs}. Set the last Dense layer to {classes} units.</source>
      <translation>数据有 {classes} 个类别，而网络给出的输出是 {outputs}。请把最后的全连接层设为 {classes} 个单元。</translation>
    </message>
    <message>
      <source>The data is not on this computer yet: fetch it on the Train page.</source>
      <translation>这份数据还不在这台计算机上：请在训练页上下载。</translation>
    </message>
    <message>
      <source>The data of this run is not on this computer any more: fetch it on the Train page, to look back.</source>
      <translation>这次训练的数据已不在这台电脑上：要回看，请在训练页重新获取。</translation>
    </message>
    <message>
      <source>The data was not looked at, only the network: {reason}</source>
      <translation>没有检查数据，只检查了网络：{reason}</translation>
    </message>
    <message>
      <source>The data {name} has no test part to check the network on.</source>
      <translation>数据“{name}”没有可用来检验网络的测试部分。</translation>
    </message>
    <message>
      <source>The data {name} holds values that are not numbers; mend the file, or choose other data.</source>
      <translation>数据 {name} 含有不是数的值；请修复文件，或选择其他数据。</translation>
    </message>
    <message>
      <source>The description of the network in this file cannot be understood.</source>
      <translation>无法理解这个文件里的网络描述。</translation>
    </message>
    <message>
      <source>The device chosen, {device}, is not there any more. The CPU is used in its place; another can be chosen on the Train page.</source>
      <translation>所选的设备 {device} 已不存在。现改用 CPU；可以在“训练”页另选。</translation>
    </message>
    <message>
      <source>The difference from which on it is no longer squared.</source>
      <translation>误差超过这个值就不再取平方。</translation>
    </message>
    <message>
      <source>The download was cancelled.</source>
      <translation>下载已取消。</translation>
    </message>
    <message>
      <source>The drawing</source>
      <translation>网络图</translation>
    </message>
    <message>
      <source>The drawing could not be moved: {reason}.</source>
      <translation>图画无法移动：{reason}。</translation>
    </message>
    <message>
      <source>The drawing is not there any more: it was deleted in another window, or damaged.</source>
      <translation>这幅图画已经不在了：它在另一个窗口中被删除，或者已损坏。</translation>
    </message>
    <message>
      <source>The drawing of “{name}” cannot be read. {reason}</source>
      <translation>无法读取“{name}”的网络图。{reason}</translation>
    </message>
    <message>
      <source>The drawing was changed after the training; what was trained is exported.</source>
      <translation>训练之后网络图有改动；导出的是训练过的网络。</translation>
    </message>
    <message>
      <source>The drawing was not kept: nothing is drawn.</source>
      <translation>图画没有保留：还什么都没画。</translation>
    </message>
    <message>
      <source>The drawing was not kept: say first what it is.</source>
      <translation>图画没有保留：请先说明它是什么。</translation>
    </message>
    <message>
      <source>The drawing, its notes and training settings</source>
      <translation>网络图、注释和训练设置</translation>
    </message>
    <message>
      <source>The ending of {name} means nothing here; there are: {offered}.</source>
      <translation>{name} 的扩展名在这里没有意义；可用的有：{offered}。</translation>
    </message>
    <message>
      <source>The engine ended before this was done.</source>
      <translation>计算引擎在完成之前就退出了。</translation>
    </message>
    <message>
      <source>The engine met a fault it does not know ({kind}). Nothing of yours is lost; the details are in {path}.</source>
      <translation>计算引擎遇到了未知的错误（{kind}）。你的内容没有丢失；详情在 {path}。</translation>
    </message>
    <message>
      <source>The engine was sent something that it cannot read.</source>
      <translation>计算引擎收到了它无法读取的内容。</translation>
    </message>
    <message>
      <source>The export was not made: NetSketch works on it in {folder}, and could not write there ({reason}). Make room there and try again.</source>
      <translation>未能导出：NetSketch 在 {folder} 中进行处理，但无法在那里写入（{reason}）。请在那里腾出空间后再试。</translation>
    </message>
    <message>
      <source>The export was stopped.</source>
      <translation>导出已停止。</translation>
    </message>
    <message>
      <source>The file does not say how pictures are given to the network: numbers {numbers} are a guess. If its answers are wrong, choose others on the Test page, under Preparation.</source>
      <translation>文件没有说明图片以什么样的数值交给网络：{numbers} 的数值只是推测。如果答案不对，请在“测试”页的“预处理”里另选。</translation>
    </message>
    <message>
      <source>The file does not say what shape the input “{name}” has; save the model after building it.</source>
      <translation>文件没有说明输入“{name}”的形状；请先 build 模型再保存。</translation>
    </message>
    <message>
      <source>The file ends in the middle: it was cut off, or not written to its end.</source>
      <translation>文件在中间断了：它被截断，或没有写完。</translation>
    </message>
    <message>
      <source>The file gives a loss to “{output}”, which is no output of the network; it is left out.</source>
      <translation>文件为“{output}”指定了损失函数，但它不是网络的输出；已略去。</translation>
    </message>
    <message>
      <source>The file is empty. It holds no project.</source>
      <translation>文件是空的，里面没有项目。</translation>
    </message>
    <message>
      <source>The file is nested too deeply to be a project.</source>
      <translation>文件嵌套太深，不可能是项目。</translation>
    </message>
    <message>
      <source>The file is not written in UTF-8, as projects are. Save it as UTF-8 in the editor it comes from.</source>
      <translation>文件不是 UTF-8 编码，而项目应当是。请在写出它的编辑器里保存为 UTF-8。</translation>
    </message>
    <message>
      <source>The file was not saved: its name is too long. Choose a shorter one.</source>
      <translation>文件没有保存：名称太长。请换一个短一些的。</translation>
    </message>
    <message>
      <source>The file {path} is not {title} as it should be, and {url} could not be reached to fetch it anew. Try again when there is a connection.</source>
      <translation>文件 {path} 不是完好的 {title}，而 {url} 又连不上，无法重新下载。请在有网络时再试。</translation>
    </message>
    <message>
      <source>The files of {title} in {folder} do not fit together.</source>
      <translation>{folder} 中 {title} 的文件前后不符。</translation>
    </message>
    <message>
      <source>The first half of Separable Conv 1D. As many channels come out as come in, times the filters for each channel. W is the number of steps, F the kernel size, P the padding on each side, S the stride.</source>
      <translation>可分离卷积 Separable 1D 的前一半。输出的通道数等于输入的通道数乘以每个通道的滤波器数。W 是步数，F 是卷积核大小，P 是每侧的填充，S 是步幅。</translation>
    </message>
    <message>
      <source>The first half of Separable Conv 2D. As many channels come out as come in, times the filters for each channel. W is the length that comes in, F the kernel size, P the padding on each side, S the stride.</source>
      <translation>可分离卷积 Separable 2D 的前一半。输出的通道数等于输入的通道数乘以每个通道的滤波器数。W 是输入长度，F 是卷积核大小，P 是每侧的填充，S 是步幅。</translation>
    </message>
    <message>
      <source>The first kind of attention, made for translators (Bahdanau). The query asks, the key says what there is, the value is what is taken.</source>
      <translation>最早的一种注意力，为翻译程序而设计（Bahdanau）。查询提出问题，键说明有什么，值是取走的内容。</translation>
    </message>
    <message>
      <source>The functions of the program call each other too deep.</source>
      <translation>程序中的函数相互调用得太深。</translation>
    </message>
    <message>
      <source>The hard sigmoid of the older Keras is another function today. What comes to it in {layers} is multiplied by 1.2 now, so that the answers are the same.</source>
      <translation>旧版 Keras 的 hard sigmoid 与今天的是不同的函数。在 {layers} 中，进入它的数现在乘以 1.2，因此答案不变。</translation>
    </message>
    <message>
      <source>The heart of Transformers. Connect the same layer to query and value, and each step looks at all the others (self-attention). The query asks, the key says what there is, the value is what is taken.</source>
      <translation>Transformer 的核心。把同一层连到查询和值，每一步就会查看其他所有步（自注意力）。查询提出问题，键说明有什么，值是取走的内容。</translation>
    </message>
    <message>
      <source>The heart of residual networks: the input of a block is added to its output, so that the block only has to learn what should change.</source>
      <translation>残差网络的核心：把一个模块的输入加到它的输出上，模块只需学习要改变的部分。</translation>
    </message>
    <message>
      <source>The height of prepared pictures</source>
      <translation>预处理后图片的高度</translation>
    </message>
    <message>
      <source>The held-out samples are answered as well as then. Early stopping ends the training by itself when that is so.</source>
      <translation>留出的样本答得和那时一样好。遇到这种情况，提前停止会自动结束训练。</translation>
    </message>
    <message>
      <source>The input “{name}” has a shape that cannot be: {shape}.</source>
      <translation>输入“{name}”的形状不可能成立：{shape}。</translation>
    </message>
    <message>
      <source>The input “{port}” of “{name}” is taken already.</source>
      <translation>“{name}”的输入“{port}”已被占用。</translation>
    </message>
    <message>
      <source>The inputs and outputs of the model cannot be read: they are no Input and no output of a layer.</source>
      <translation>无法读取模型的输入和输出：它们既不是 Input，也不是某一层的输出。</translation>
    </message>
    <message>
      <source>The label was not changed: choose a class.</source>
      <translation>标签没有更改：请选择一个类别。</translation>
    </message>
    <message>
      <source>The last layer gives plain numbers, not shares that sum to 1. Put a softmax behind it before you train further or read its answers as chances.</source>
      <translation>最后一层给出的是普通的数，而不是总和为 1 的比例。继续训练或把输出当作概率之前，请在它后面加一个 softmax。</translation>
    </message>
    <message>
      <source>The last layer has 1 output, the data has {classes} classes.</source>
      <translation>最后一层有 1 个输出，而数据有 {classes} 个类别。</translation>
    </message>
    <message>
      <source>The last layer has {outputs} outputs, the data has {classes} classes.</source>
      <translation>最后一层有 {outputs} 个输出，而数据有 {classes} 个类别。</translation>
    </message>
    <message>
      <source>The layer “{layer}” cannot be opened. {reason}</source>
      <translation>层“{layer}”无法打开。{reason}</translation>
    </message>
    <message>
      <source>The layer “{layer}” gave {said} in the older Keras, and would give {found} now. Change its stride or padding in Keras and train the model again.</source>
      <translation>层“{layer}”在旧版 Keras 中输出 {said}，现在会输出 {found}。请在 Keras 中修改它的步幅或填充并重新训练模型。</translation>
    </message>
    <message>
      <source>The layer “{name}” ({kind}) has a setting that NetSketch does not have: {key} = {value}. Change it in Keras and save the model again.</source>
      <translation>层“{name}”（{kind}）有一项 NetSketch 不支持的设置：{key} = {value}。请在 Keras 中更改后重新保存模型。</translation>
    </message>
    <message>
      <source>The layer “{name}” ({kind}) has weights of its own at each place of what comes in, {shape}. NetSketch can open it only where that has fixed lengths and is not too large. Replace it in the old Keras by an ordinary convolution and train the model again.</source>
      <translation>层“{name}”（{kind}）在输入（{shape}）的每个位置都有各自的权重。只有当输入的长度固定且不太大时，NetSketch 才能打开它。请在旧版 Keras 中用普通卷积替换它，并重新训练模型。</translation>
    </message>
    <message>
      <source>The layer “{name}” is a {kind} of somebody's own ({program}), which NetSketch does not have.</source>
      <translation>层“{name}”是别人自己编写的 {kind}（{program}），NetSketch 没有这种层。</translation>
    </message>
    <message>
      <source>The layer “{name}” is a {kind}: it carries program code, which NetSketch never runs. Replace it by ordinary layers in Keras and save the model again.</source>
      <translation>层“{name}”是 {kind}：它带有程序代码，NetSketch 从不运行这类代码。请在 Keras 中换成普通的层，再重新保存模型。</translation>
    </message>
    <message>
      <source>The layer “{name}” is a {wrapper} around a {kind}, which NetSketch does not have.</source>
      <translation>层“{name}”是包着 {kind} 的 {wrapper}，NetSketch 没有这种层。</translation>
    </message>
    <message>
      <source>The layer “{name}” is called in a way that NetSketch does not have.</source>
      <translation>层“{name}”的调用方式是 NetSketch 不支持的。</translation>
    </message>
    <message>
      <source>The layer “{name}” is called in two ways, which NetSketch does not have.</source>
      <translation>层“{name}”有两种调用方式，NetSketch 不支持。</translation>
    </message>
    <message>
      <source>The layer “{name}” is of the kind {kind}, which Keras itself no longer has; nothing else does exactly the same. Replace it in the old Keras and train the model again.</source>
      <translation>层“{name}”的类型是 {kind}，Keras 自己已不再提供，也没有别的层与它完全相同。请在旧版 Keras 中替换它并重新训练模型。</translation>
    </message>
    <message>
      <source>The layer “{name}” is of the kind {kind}, which NetSketch does not have. It has: {kinds}.</source>
      <translation>层“{name}”的种类是 {kind}，NetSketch 没有这种层。可用的有：{kinds}。</translation>
    </message>
    <message>
      <source>The layer “{name}” uses the hard sigmoid of Keras 2 where it cannot be brought to today's, which is another function: its answers would be wrong. Train it again with sigmoid.</source>
      <translation>层“{name}”在无法换算的地方使用了 Keras 2 的 hard sigmoid，如今它是另一个函数：答案会出错。请用 sigmoid 重新训练。</translation>
    </message>
    <message>
      <source>The layer “{name}” was made for Theano, which adds the edges of “same” elsewhere than TensorFlow does: its answers would be wrong. Use the padding “valid” there and train the model again.</source>
      <translation>层“{name}”是为 Theano 做的，它补“same”边缘的位置与 TensorFlow 不同：答案会出错。请改用“valid”填充并重新训练模型。</translation>
    </message>
    <message>
      <source>The layers and their settings</source>
      <translation>各层及其设置</translation>
    </message>
    <message>
      <source>The layers of the network in this file lead in a circle, or from nowhere; nothing can come of it.</source>
      <translation>文件中网络的层形成了环，或没有来源，无法计算。</translation>
    </message>
    <message>
      <source>The learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>The learning rate becomes smaller all the time, by the same part in each epoch.</source>
      <translation>学习率不断变小，每轮缩小相同的比例。</translation>
    </message>
    <message>
      <source>The learning rate drops when the network has not become better for some epochs.</source>
      <translation>网络连续几轮没有变好时，学习率下降。</translation>
    </message>
    <message>
      <source>The learning rate is probably too high: the loss is worse than guessing</source>
      <translation>学习率可能太高：损失比乱猜还差</translation>
    </message>
    <message>
      <source>The learning rate is probably too high: the loss jumps up and down</source>
      <translation>学习率可能太高：损失忽上忽下</translation>
    </message>
    <message>
      <source>The learning rate is probably too high: the loss shot up in epoch {epoch}</source>
      <translation>学习率可能太高：损失在第 {epoch} 轮猛增</translation>
    </message>
    <message>
      <source>The learning rate is probably too high: worse than guessing, and not falling</source>
      <translation>学习率可能太高：比瞎猜还差，而且没有下降</translation>
    </message>
    <message>
      <source>The learning rate is probably too low: the loss falls steadily, but very slowly</source>
      <translation>学习率可能太低：损失稳步下降，但非常慢</translation>
    </message>
    <message>
      <source>The learning rate is too high: the loss ended as not a number</source>
      <translation>学习率太高：损失最后不再是一个数</translation>
    </message>
    <message>
      <source>The learning rate of the file changes with time, which could not be kept; it is {rate} now.</source>
      <translation>文件中的学习率会随时间变化，这无法保留；现在是 {rate}。</translation>
    </message>
    <message>
      <source>The learning rate stays as it is.</source>
      <translation>学习率保持不变。</translation>
    </message>
    <message>
      <source>The learning rate stays for some epochs, then drops at once, and so on.</source>
      <translation>学习率保持几轮，然后一下子下降，如此反复。</translation>
    </message>
    <message>
      <source>The learning rate would still be growing when the training ends.</source>
      <translation>训练结束时学习率还在上升。</translation>
    </message>
    <message>
      <source>The least gain</source>
      <translation>最小改进</translation>
    </message>
    <message>
      <source>The least size that weights are taken to have when a step is measured by them.</source>
      <translation>按权重大小计算步长时，权重至少当作这么大。</translation>
    </message>
    <message>
      <source>The lengths of one sample: height × width × channels for pictures (1 channel is grey, 3 are colour).</source>
      <translation>一个样本各轴的长度：图片是高 × 宽 × 通道数（1 个通道是灰度，3 个是彩色）。</translation>
    </message>
    <message>
      <source>The list of connections</source>
      <translation>连线的列表</translation>
    </message>
    <message>
      <source>The list of layers</source>
      <translation>层的列表</translation>
    </message>
    <message>
      <source>The list of metrics</source>
      <translation>指标列表</translation>
    </message>
    <message>
      <source>The list of notes</source>
      <translation>注释的列表</translation>
    </message>
    <message>
      <source>The loading of the data was stopped.</source>
      <translation>数据载入已停止。</translation>
    </message>
    <message>
      <source>The loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>The loss falls on held-out samples too: what it learns holds for samples it has not seen.</source>
      <translation>留出样本上的损失也在下降：它学到的东西对没见过的样本也成立。</translation>
    </message>
    <message>
      <source>The loss on held-out samples has risen from {lowest} to {now} while that on training samples still falls: it begins to learn its samples by heart. Fewer epochs, more samples, a smaller network or Dropout help.</source>
      <translation>留出样本上的损失从 {lowest} 升到 {now}，而训练样本上的损失仍在下降：它开始死记样本了。减少轮数、增加样本、缩小网络或使用 Dropout 会有帮助。</translation>
    </message>
    <message>
      <source>The loss stays near {guess}, that of guessing among {classes} classes. Try a tenth of the learning rate, then ten times of it; and look whether samples and classes belong together.</source>
      <translation>损失停留在 {guess} 附近，也就是在 {classes} 类中瞎猜的损失。先试试学习率的十分之一，再试试十倍；并检查样本和类别是否对应。</translation>
    </message>
    <message>
      <source>The loss was still falling in its last epochs.</source>
      <translation>最后几轮损失仍在下降。</translation>
    </message>
    <message>
      <source>The loss {loss} does not go with a last layer that ends with {activation}.</source>
      <translation>损失函数“{loss}”与以 {activation} 结尾的最后一层不匹配。</translation>
    </message>
    <message>
      <source>The loss {loss} does not go with a last layer without activation.</source>
      <translation>损失函数“{loss}”与没有激活函数的最后一层不匹配。</translation>
    </message>
    <message>
      <source>The loss {loss} is made for classes, but the data has numbers.</source>
      <translation>损失函数“{loss}”适用于类别，但数据是数值。</translation>
    </message>
    <message>
      <source>The loss {loss} is made for numbers, but the data has classes.</source>
      <translation>损失函数“{loss}”适用于数值，但数据是类别。</translation>
    </message>
    <message>
      <source>The loss {loss} of the output “{output}” has settings of its own in the file, which could not be kept.</source>
      <translation>文件中输出“{output}”的损失函数“{loss}”有自己的设置，这些设置无法保留。</translation>
    </message>
    <message>
      <source>The loss “{loss}” is not known; one that fits the last layer is set instead.</source>
      <translation>不认识损失函数“{loss}”；已改用适合最后一层的损失函数。</translation>
    </message>
    <message>
      <source>The map was stopped.</source>
      <translation>地图制作已停止。</translation>
    </message>
    <message>
      <source>The mean of one number is that number: nothing is left of it. Take larger batches.</source>
      <translation>一个数的均值就是它自己：什么也不剩。请用更大的批。</translation>
    </message>
    <message>
      <source>The mean of the differences: for numbers with a few wild ones among them.</source>
      <translation>差值的平均：用于夹杂少数离群值的数值。</translation>
    </message>
    <message>
      <source>The mean of the squared differences: for numbers, not for classes.</source>
      <translation>差值平方的平均：用于数值，而不是类别。</translation>
    </message>
    <message>
      <source>The measuring was stopped.</source>
      <translation>评估已停止。</translation>
    </message>
    <message>
      <source>The model cannot be saved in {folder}: writing there is not allowed. Choose another folder.</source>
      <translation>无法把模型保存到 {folder}：那里不允许写入。请换一个文件夹。</translation>
    </message>
    <message>
      <source>The model is of the class {name}, which is a program of its own. Only Sequential and functional models can be opened.</source>
      <translation>模型属于 {name} 类，它本身是一段程序。只能打开 Sequential 和函数式模型。</translation>
    </message>
    <message>
      <source>The most used activation: simple, fast, and good in deep networks.</source>
      <translation>最常用的激活函数：简单、快速，在深层网络中效果好。</translation>
    </message>
    <message>
      <source>The name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>The name of a group has 1 to {longest} letters and no “/”.</source>
      <translation>组的名称有 1 到 {longest} 个字符，且不含“/”。</translation>
    </message>
    <message>
      <source>The name of the data's file has signs in it that cannot be kept, or too many. Rename the file.</source>
      <translation>数据文件的名称含有无法保存的字符，或名称太长。请重命名文件。</translation>
    </message>
    <message>
      <source>The names of groups that lie in each other are too long together. Choose shorter names.</source>
      <translation>相互嵌套的组名合起来太长。请换短一些的名称。</translation>
    </message>
    <message>
      <source>The names of the classes are those in “{name}” beside it.</source>
      <translation>各类别的名称取自旁边的“{name}”。</translation>
    </message>
    <message>
      <source>The network as it is on the canvas, to show.</source>
      <translation>画布上的网络，用于展示。</translation>
    </message>
    <message>
      <source>The network cannot be written as {form}: “{operation}”, which it computes, is not known there. Take another form, such as .keras or .h5.</source>
      <translation>无法把网络写成 {form}：网络要计算的“{operation}”在那里不存在。请换一种格式，例如 .keras 或 .h5。</translation>
    </message>
    <message>
      <source>The network could not be written as {form}. {why} Take another form, such as .keras or .h5.</source>
      <translation>没能把网络写成 {form}。{why}请换一种格式，例如 .keras 或 .h5。</translation>
    </message>
    <message>
      <source>The network ends with {shape} instead of one row of numbers.</source>
      <translation>网络的末尾是 {shape}，而不是一行数。</translation>
    </message>
    <message>
      <source>The network has no Input layer.</source>
      <translation>网络没有输入层。</translation>
    </message>
    <message>
      <source>The network has no Input layer: there is nowhere for data to come in.</source>
      <translation>网络没有输入层：数据无处可进。</translation>
    </message>
    <message>
      <source>The network has no layers.</source>
      <translation>网络中没有任何层。</translation>
    </message>
    <message>
      <source>The network has nothing of {name}, so nothing that it has learnt can be kept. Make the project from it: netsketch export {name} --to NEW.netsketch.</source>
      <translation>这个网络与 {name} 没有相同的层，无法保留其学到的内容。请由它生成项目：netsketch export {name} --to NEW.netsketch。</translation>
    </message>
    <message>
      <source>The network has too many layers.</source>
      <translation>网络的层太多。</translation>
    </message>
    <message>
      <source>The network has {count} answers; that of “{name}” is the one shown.</source>
      <translation>网络有 {count} 个回答；显示的是“{name}”的回答。</translation>
    </message>
    <message>
      <source>The network has {count} answers; there is no number {number}.</source>
      <translation>这个网络有 {count} 个答案，没有第 {number} 个。</translation>
    </message>
    <message>
      <source>The network has {count} parameters, more than a computer can train; most are in “{name}”.</source>
      <translation>网络有 {count} 个参数，超出了计算机能训练的规模；大部分在“{name}”里。</translation>
    </message>
    <message>
      <source>The network has {needed} layers with weights, the file has weights of {held}: {names}.</source>
      <translation>网络有 {needed} 个带权重的层，而文件中有 {held} 个层的权重：{names}。</translation>
    </message>
    <message>
      <source>The network is being trained; what it knows at this moment is exported.</source>
      <translation>网络正在训练；导出的是它此刻学到的内容。</translation>
    </message>
    <message>
      <source>The network is not finished. {reason}</source>
      <translation>网络还没有画完。{reason}</translation>
    </message>
    <message>
      <source>The network learns from what is not held out. A fifth is enough to check on it.</source>
      <translation>网络只从未留出的样本中学习。留出五分之一就足以检验它。</translation>
    </message>
    <message>
      <source>The network runs in a circle. Data must flow from the input to the output.</source>
      <translation>网络成了一个环。数据必须从输入流向输出。</translation>
    </message>
    <message>
      <source>The network still does not answer with {classes} numbers.</source>
      <translation>网络的输出仍然不是 {classes} 个数。</translation>
    </message>
    <message>
      <source>The network takes one step a batch. With one batch for all the data it takes one step an epoch.</source>
      <translation>网络每批更新一次。如果全部数据只有一批，每轮就只更新一次。</translation>
    </message>
    <message>
      <source>The network takes samples of {wanted}, and these are {has}. Change the shape of the Input layer, or choose other data.</source>
      <translation>网络需要的样本是 {wanted}，而这些是 {has}。请更改输入层的形状，或选择其他数据。</translation>
    </message>
    <message>
      <source>The network tells other classes apart than those of {name}. Choose the data that it learnt from.</source>
      <translation>这个网络区分的类别与“{name}”的不同。请选择它学习时用的数据。</translation>
    </message>
    <message>
      <source>The network's answer is no number, so nothing can be said about it. Train it anew with a smaller learning rate.</source>
      <translation>网络的答案不是数，所以无法说明它看了哪里。请用更小的学习率重新训练。</translation>
    </message>
    <message>
      <source>The new lengths of one sample; −1 once stands for what is left over.</source>
      <translation>一个样本各轴的新长度；可以用一次 −1 表示剩余的部分。</translation>
    </message>
    <message>
      <source>The number of colours of prepared pictures</source>
      <translation>预处理后图片的颜色数</translation>
    </message>
    <message>
      <source>The number of epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>The number of epochs between two validations</source>
      <translation>两次验证之间的轮数</translation>
    </message>
    <message>
      <source>The number of epochs of the warm-up</source>
      <translation>预热的轮数</translation>
    </message>
    <message>
      <source>The numbers, for a program that has the network.</source>
      <translation>只有数值，用于已有这个网络的程序。</translation>
    </message>
    <message>
      <source>The optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>The optimizer {name} is not known; Adam is set instead.</source>
      <translation>不认识优化器 {name}；已改用 Adam。</translation>
    </message>
    <message>
      <source>The order of the colours of prepared pictures</source>
      <translation>预处理后图片的颜色次序</translation>
    </message>
    <message>
      <source>The output padding of {layer} is {padding}, but it must be less than the stride, which is {stride}.</source>
      <translation>{layer} 的输出填充是 {padding}，但它必须小于步幅，而步幅是 {stride}。</translation>
    </message>
    <message>
      <source>The part of the learning rate that is kept at the lowest point.</source>
      <translation>最低处保留学习率的多少。</translation>
    </message>
    <message>
      <source>The part on the data</source>
      <translation>关于数据的部分</translation>
    </message>
    <message>
      <source>The part on the network</source>
      <translation>关于网络的部分</translation>
    </message>
    <message>
      <source>The part on the preparation of pictures</source>
      <translation>关于图片预处理的部分</translation>
    </message>
    <message>
      <source>The part on the training</source>
      <translation>关于训练的部分</translation>
    </message>
    <message>
      <source>The part that computes cannot start because a package is missing; run: uv sync</source>
      <translation>计算引擎无法启动，因为缺少一个软件包；请运行：uv sync</translation>
    </message>
    <message>
      <source>The part that computes cannot start. Your network can be drawn and saved all the same.</source>
      <translation>负责计算的部分无法启动。网络仍可以照常绘制和保存。</translation>
    </message>
    <message>
      <source>The part that computes has ended by itself. Nothing else is lost; it starts again by itself.</source>
      <translation>计算引擎自己退出了。其他内容没有丢失；它会自动重新启动。</translation>
    </message>
    <message>
      <source>The part that computes was ended by the system (signal {signal}), perhaps for want of memory. Nothing else is lost; it starts again by itself.</source>
      <translation>计算引擎被系统终止（信号 {signal}），可能是内存不足。其他内容没有丢失；它会自动重新启动。</translation>
    </message>
    <message>
      <source>The path of the data</source>
      <translation>数据的路径</translation>
    </message>
    <message>
      <source>The path of the data for validation</source>
      <translation>验证数据的路径</translation>
    </message>
    <message>
      <source>The patience</source>
      <translation>耐心</translation>
    </message>
    <message>
      <source>The picture is empty: draw a digit, or choose a picture in which one can be seen.</source>
      <translation>图片是空的：请画一个数字，或选择一张看得到数字的图片。</translation>
    </message>
    <message>
      <source>The picture “{name}” is damaged or not complete: save or send it anew.</source>
      <translation>图片“{name}”已损坏或不完整：请重新保存或发送。</translation>
    </message>
    <message>
      <source>The picture “{name}” is empty: the file holds nothing.</source>
      <translation>图片“{name}”是空的：文件里什么也没有。</translation>
    </message>
    <message>
      <source>The picture “{name}” is too large: at most 40 million pixels. Make it smaller and try again.</source>
      <translation>图片“{name}”太大：最多 4000 万像素。请缩小后再试。</translation>
    </message>
    <message>
      <source>The picture “{path}” cannot be opened: {why}.</source>
      <translation>无法打开图片“{path}”：{why}。</translation>
    </message>
    <message>
      <source>The pictures of “{name}” in “{file}” have no pixels.</source>
      <translation>“{file}”中“{name}”的图片没有像素。</translation>
    </message>
    <message>
      <source>The pixels of “{name}” in “{file}” go from {low} to {high}: they must lie between 0 and 255, or 0 and 1.</source>
      <translation>“{file}”中“{name}”的像素值在 {low} 到 {high} 之间：必须在 0 到 255 或 0 到 1 之间。</translation>
    </message>
    <message>
      <source>The position</source>
      <translation>位置</translation>
    </message>
    <message>
      <source>The program does not say what the network takes. Begin the network with keras.Input(shape=(28, 28, 1)), with the shape of one sample.</source>
      <translation>程序没有说明网络的输入。请让网络以 keras.Input(shape=(28, 28, 1)) 开头，写出一个样本的形状。</translation>
    </message>
    <message>
      <source>The program that should do it ended by itself (status {status}).</source>
      <translation>负责这项工作的程序自行退出了（状态 {status}）。</translation>
    </message>
    <message>
      <source>The program that uses it has to prepare samples by itself; the card beside the file says how.</source>
      <translation>使用它的程序要自己预处理样本；文件旁的说明卡写明了方法。</translation>
    </message>
    <message>
      <source>The project cannot be opened. {reason}</source>
      <translation>无法打开项目。{reason}</translation>
    </message>
    <message>
      <source>The puzzle that no single layer can solve; eight hidden units do.</source>
      <translation>单独一层解不开的谜题；八个隐藏单元就能解开。</translation>
    </message>
    <message>
      <source>The query asks, the key says what there is, the value is what is taken. Where query and key are alike, more of the value is taken. Without a key the value is its own key.</source>
      <translation>查询提出问题，键说明有什么，值是取走的内容。查询和键相似的地方，取走的值就多。没有键时，值就是自己的键。</translation>
    </message>
    <message>
      <source>The right class must lead the best of the wrong ones by 1; further than that nothing is won.</source>
      <translation>正确类别要比最好的错误类别高出 1；再高也没有好处。</translation>
    </message>
    <message>
      <source>The run cannot be brought back: it is not in the trash any more.</source>
      <translation>无法恢复这条训练记录：它已不在回收站里。</translation>
    </message>
    <message>
      <source>The run cannot be trained: nothing can be written in {folder}. ({reason})</source>
      <translation>无法训练：{folder} 中无法写入任何内容。（{reason}）</translation>
    </message>
    <message>
      <source>The run cannot go on here: its checkpoint does not fit the network that its files describe. They were changed, or it was trained with half precision elsewhere. Train the network anew.</source>
      <translation>这次训练无法在这里继续：它的检查点与其文件描述的网络不符。文件被改动过，或者它是在别处用半精度训练的。请重新训练网络。</translation>
    </message>
    <message>
      <source>The run cannot go on: its data has changed since. Bring the data back as it was, or train the network anew.</source>
      <translation>这次训练无法继续：它的数据后来变了。请恢复原来的数据，或重新训练网络。</translation>
    </message>
    <message>
      <source>The run cannot go on: what it began with is not there any more. Begin a new training.</source>
      <translation>这次训练无法继续：它的起点已不存在。请开始新的训练。</translation>
    </message>
    <message>
      <source>The run could not be kept: {reason}.</source>
      <translation>训练记录没能保存：{reason}。</translation>
    </message>
    <message>
      <source>The run is not there any more, or its record is damaged.</source>
      <translation>这条训练记录已经不在了，或者它的记录文件已损坏。</translation>
    </message>
    <message>
      <source>The run is not there any more: its folder has been moved or deleted.</source>
      <translation>这条训练记录已经不在了：它的文件夹已被移动或删除。</translation>
    </message>
    <message>
      <source>The run was not brought back.</source>
      <translation>训练记录未能恢复。</translation>
    </message>
    <message>
      <source>The run was not deleted.</source>
      <translation>训练记录未能删除。</translation>
    </message>
    <message>
      <source>The run was not deleted: it is being trained in another window. Stop it there, then delete it.</source>
      <translation>训练记录未删除：另一个窗口正在训练它。请先在那里停止，再删除。</translation>
    </message>
    <message>
      <source>The same as the activation inside a Dense or Conv 2D layer, as a layer of its own: useful when something, such as Batch Normalization, should stand between the two.</source>
      <translation>与全连接层或卷积层里的激活函数相同，只是单独成为一层：当两者之间需要放别的层（如批归一化）时很有用。</translation>
    </message>
    <message>
      <source>The same, cell by cell, for Jupyter.</source>
      <translation>内容相同，分单元格，用于 Jupyter。</translation>
    </message>
    <message>
      <source>The same, computed from one 1 among zeros for each class.</source>
      <translation>与稀疏分类交叉熵相同，但标签是独热编码：类别处为 1，其余为 0。</translation>
    </message>
    <message>
      <source>The sample does not fit the Input layer.</source>
      <translation>样本与输入层不匹配。</translation>
    </message>
    <message>
      <source>The samples of “{file}” are {has}, but those of the data are {wanted}.</source>
      <translation>“{file}”的样本是 {has}，而数据的样本是 {wanted}。</translation>
    </message>
    <message>
      <source>The scale of prepared pictures</source>
      <translation>预处理后图片的数值范围</translation>
    </message>
    <message>
      <source>The schedule of the learning rate</source>
      <translation>学习率计划</translation>
    </message>
    <message>
      <source>The seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>The setting “{setting}” of {layers} could not be kept: {written} is not there in NetSketch. It matters for further training only.</source>
      <translation>{layers}的设置“{setting}”无法保留：NetSketch 中没有 {written}。它只影响继续训练。</translation>
    </message>
    <message>
      <source>The setting “{setting}” of {layers} was {written} and is now the plain {instead}. It matters for further training only.</source>
      <translation>{layers}的设置“{setting}”原为 {written}，现为普通的 {instead}。它只影响继续训练。</translation>
    </message>
    <message>
      <source>The shades of prepared pictures</source>
      <translation>预处理后图片的明暗</translation>
    </message>
    <message>
      <source>The share at the end of the training part that is held out to check on the network; 0 for none.</source>
      <translation>从训练部分末尾留出多大比例来检验网络；0 表示不留。</translation>
    </message>
    <message>
      <source>The share for validation</source>
      <translation>验证所占的比例</translation>
    </message>
    <message>
      <source>The share of channels that is switched off at each step.</source>
      <translation>每一步关闭多大比例的通道。</translation>
    </message>
    <message>
      <source>The share of incoming numbers that is switched off while training.</source>
      <translation>训练时关闭多大比例的输入数。</translation>
    </message>
    <message>
      <source>The share of looks that is switched off while training.</source>
      <translation>训练时关闭多大比例的注意力。</translation>
    </message>
    <message>
      <source>The share of numbers that is switched off at each step: 0.5 is half of them.</source>
      <translation>每一步关闭多大比例的数：0.5 就是一半。</translation>
    </message>
    <message>
      <source>The share of remembered numbers that is switched off while training.</source>
      <translation>训练时关闭多大比例的记忆数。</translation>
    </message>
    <message>
      <source>The share of the samples whose class the network is more than half sure of.</source>
      <translation>网络对其正确类别有一半以上把握的样本比例。</translation>
    </message>
    <message>
      <source>The simplest layer with a memory. It forgets soon; for longer sequences LSTM and GRU are better. A second input, where there is one, is the memory that it begins with.</source>
      <translation>最简单的带记忆的层。它很快就会忘记；较长的序列用 LSTM 和 GRU 更好。如果有第二个输入，那就是它开始时的记忆。</translation>
    </message>
    <message>
      <source>The smallest and the largest angle, in turns: 0.1 is 36 degrees, negative turns clockwise.</source>
      <translation>最小和最大的角度，以圈为单位：0.1 是 36 度，负数为顺时针。</translation>
    </message>
    <message>
      <source>The smallest and the largest change of height: −0.2 comes 20 % closer, 0.2 goes 20 % away.</source>
      <translation>高度的最小和最大变化：−0.2 拉近 20%，0.2 推远 20%。</translation>
    </message>
    <message>
      <source>The smallest and the largest change of width, where it shall differ from that of the height.</source>
      <translation>宽度的最小和最大变化，在它要与高度不同时填写。</translation>
    </message>
    <message>
      <source>The smallest and the largest change, as a share of the range of values; negative is darker.</source>
      <translation>最小和最大的变化，按取值范围的比例计；负数变暗。</translation>
    </message>
    <message>
      <source>The smallest and the largest shift as a share of the height; negative shifts up.</source>
      <translation>最小和最大的移动，按高度的比例计；负数向上移。</translation>
    </message>
    <message>
      <source>The smallest and the largest shift as a share of the width; negative shifts left.</source>
      <translation>最小和最大的移动，按宽度的比例计；负数向左移。</translation>
    </message>
    <message>
      <source>The square of the spread that is divided by: one number for all, or one for each column.</source>
      <translation>所除的标准差的平方：全部共用一个数，或每列一个。</translation>
    </message>
    <message>
      <source>The squares of the hinge: gross errors count more.</source>
      <translation>合页损失的平方：大错误的影响更大。</translation>
    </message>
    <message>
      <source>The start of this layer's chance; the same seed gives the same choices.</source>
      <translation>这一层随机数的起点；相同的种子得到相同的选择。</translation>
    </message>
    <message>
      <source>The steps will be so large that the network jumps over every good place.</source>
      <translation>步子会太大，网络会跳过每一个好的位置。</translation>
    </message>
    <message>
      <source>The switch for all samples in each step</source>
      <translation>每步使用全部样本的开关</translation>
    </message>
    <message>
      <source>The switch for keeping the best weights</source>
      <translation>保留最佳权重的开关</translation>
    </message>
    <message>
      <source>The switch for mixed precision</source>
      <translation>混合精度的开关</translation>
    </message>
    <message>
      <source>The switch for shuffling</source>
      <translation>打乱开关</translation>
    </message>
    <message>
      <source>The switch for stopping early</source>
      <translation>提前停止的开关</translation>
    </message>
    <message>
      <source>The training needs {needed} of memory; {free} are free.</source>
      <translation>训练需要 {needed} 内存；可用 {free}。</translation>
    </message>
    <message>
      <source>The training ran away in epoch {epoch}, beginning in the layer “{layer}”: the loss is no longer a number. Choose a smaller learning rate and train again; the network is as it was before that epoch.</source>
      <translation>训练在第 {epoch} 轮失控，从层“{layer}”开始：损失已不是数字。请选较小的学习率再训练；网络保持在那一轮之前的状态。</translation>
    </message>
    <message>
      <source>The training ran away in epoch {epoch}: the loss is no longer a number. Choose a smaller learning rate and train again; the network is as it was before that epoch.</source>
      <translation>训练在第 {epoch} 轮发散了：损失不再是一个数。请选择更小的学习率重新训练；网络已回到那一轮之前的状态。</translation>
    </message>
    <message>
      <source>The training settings and the choice of data are in it too.</source>
      <translation>其中也有训练设置和数据选择。</translation>
    </message>
    <message>
      <source>The training takes {whole}: {epoch} an epoch.</source>
      <translation>训练需要 {whole}：每轮 {epoch}。</translation>
    </message>
    <message>
      <source>The training was stopped before it began.</source>
      <translation>训练还没开始就停止了。</translation>
    </message>
    <message>
      <source>The value that fills the empty places; it only matters with the filling “constant”.</source>
      <translation>填补空出位置的值；只在填补方式为“constant”时起作用。</translation>
    </message>
    <message>
      <source>The values of black and of full light: 0 and 255 in picture files, 0 and 1 where the values were scaled.</source>
      <translation>黑色和最亮的值：图片文件是 0 和 255，已缩放的值是 0 和 1。</translation>
    </message>
    <message>
      <source>The version of its format that the file tells cannot be: it is no project, or damaged.</source>
      <translation>文件中的格式版本不可能存在：它不是项目，或已损坏。</translation>
    </message>
    <message>
      <source>The warm-up takes {warm_up} epochs, but the training ends after {epochs}.</source>
      <translation>预热需要 {warm_up} 轮，但训练在 {epochs} 轮后就结束。</translation>
    </message>
    <message>
      <source>The weight of a class</source>
      <translation>一个类别的权重</translation>
    </message>
    <message>
      <source>The weight of an output</source>
      <translation>一个输出的权重</translation>
    </message>
    <message>
      <source>The weights of {name} went into the network by the names of its layers.</source>
      <translation>{name} 中的权重已按层的名称放入网络。</translation>
    </message>
    <message>
      <source>The weights of {name} went into the network in the order of its layers.</source>
      <translation>{name} 中的权重已按层的顺序放入网络。</translation>
    </message>
    <message>
      <source>The whole</source>
      <translation>整个内容</translation>
    </message>
    <message>
      <source>The width of prepared pictures</source>
      <translation>预处理后图片的宽度</translation>
    </message>
    <message>
      <source>The window of {layer} is {window} steps wide, but only {length} steps come in.</source>
      <translation>{layer} 的窗口宽 {window} 步，但输入只有 {length} 步。</translation>
    </message>
    <message>
      <source>The window of {layer} is {window} wide, but the picture that comes in is only {length}.</source>
      <translation>{layer} 的窗口宽 {window}，但输入的图片只有 {length}。</translation>
    </message>
    <message>
      <source>There are no layers on the clipboard to paste.</source>
      <translation>剪贴板上没有可粘贴的层。</translation>
    </message>
    <message>
      <source>There are no layers yet. Draw a network first.</source>
      <translation>还没有层。请先画一个网络。</translation>
    </message>
    <message>
      <source>There are {weights} class weights, but the data has {classes} classes. Give one weight for each class.</source>
      <translation>有 {weights} 个类别权重，但数据有 {classes} 个类别。请给每个类别一个权重。</translation>
    </message>
    <message>
      <source>There can be {count} class weights at most.</source>
      <translation>类别权重最多 {count} 个。</translation>
    </message>
    <message>
      <source>There is a number in it that is too large to be meant.</source>
      <translation>里面有一个数太大，不可能是有意的。</translation>
    </message>
    <message>
      <source>There is a number in the file that is too large to be meant.</source>
      <translation>文件里有一个数太大，不可能是有意的。</translation>
    </message>
    <message>
      <source>There is more in this file than a project can have: {layers} layers, {links} connections and {notes} notes at most.</source>
      <translation>文件里的内容超出了项目的上限：最多 {layers} 个层、{links} 条连接和 {notes} 张便签。</translation>
    </message>
    <message>
      <source>There is no connection from “{source}” to “{target}”.</source>
      <translation>没有从“{source}”到“{target}”的连接。</translation>
    </message>
    <message>
      <source>There is no data called “{name}”.</source>
      <translation>没有叫“{name}”的数据。</translation>
    </message>
    <message>
      <source>There is no data file “{path}”.</source>
      <translation>没有数据文件“{path}”。</translation>
    </message>
    <message>
      <source>There is no data set “{name}”. There are: {known}; or give the path of a .npz file.</source>
      <translation>没有数据集“{name}”。可用的有：{known}；也可以给出 .npz 文件的路径。</translation>
    </message>
    <message>
      <source>There is no device “{device}” here. There are: {known}.</source>
      <translation>这里没有设备“{device}”。现有：{known}。</translation>
    </message>
    <message>
      <source>There is no device “{device}”. There are: cpu, gpu:0 and so on, all-gpus.</source>
      <translation>没有设备“{device}”。可用的有：cpu、gpu:0 等、all-gpus。</translation>
    </message>
    <message>
      <source>There is no file {path}.</source>
      <translation>没有文件 {path}。</translation>
    </message>
    <message>
      <source>There is no file “{path}”.</source>
      <translation>没有文件“{path}”。</translation>
    </message>
    <message>
      <source>There is no folder {folder} to save in.</source>
      <translation>没有可保存到的文件夹 {folder}。</translation>
    </message>
    <message>
      <source>There is no folder {folder} to save the model in.</source>
      <translation>没有可保存模型的文件夹 {folder}。</translation>
    </message>
    <message>
      <source>There is no group called “{name}”.</source>
      <translation>没有名为“{name}”的组。</translation>
    </message>
    <message>
      <source>There is no kind of layer “{kind}”. There are: {kinds}.</source>
      <translation>没有“{kind}”这种层。可用的有：{kinds}。</translation>
    </message>
    <message>
      <source>There is no layer with the id “{node}” in the network.</source>
      <translation>网络中没有 id 为“{node}”的层。</translation>
    </message>
    <message>
      <source>There is no layer yet.</source>
      <translation>还没有层。</translation>
    </message>
    <message>
      <source>There is no loss “{loss}”. There are: {losses}.</source>
      <translation>没有损失函数“{loss}”。可用的有：{losses}。</translation>
    </message>
    <message>
      <source>There is no metric “{metric}”. There are: {metrics}.</source>
      <translation>没有名为“{metric}”的指标。可用的有：{metrics}。</translation>
    </message>
    <message>
      <source>There is no note with the id “{note}”.</source>
      <translation>没有 id 为“{note}”的便签。</translation>
    </message>
    <message>
      <source>There is no optimizer “{optimizer}”. There are: {optimizers}.</source>
      <translation>没有优化器“{optimizer}”。可用的有：{optimizers}。</translation>
    </message>
    <message>
      <source>There is no output “{layer}”. There are: {offered}.</source>
      <translation>没有输出“{layer}”。可用的有：{offered}。</translation>
    </message>
    <message>
      <source>There is no picture file “{path}”.</source>
      <translation>没有图片文件“{path}”。</translation>
    </message>
    <message>
      <source>There is no run in {folder} any more, or it is damaged. Train the network anew.</source>
      <translation>{folder} 中已没有这次训练，或它已损坏。请重新训练网络。</translation>
    </message>
    <message>
      <source>There is no run yet; `netsketch train` makes one.</source>
      <translation>还没有训练；`netsketch train` 会产生一次。</translation>
    </message>
    <message>
      <source>There is no run “{run}”. A run is named by its folder; the last one is called “last”.</source>
      <translation>没有训练“{run}”。训练以其文件夹命名；最近的一次叫作“last”。</translation>
    </message>
    <message>
      <source>There is no schedule “{schedule}”. There are: {schedules}.</source>
      <translation>没有名为“{schedule}”的学习率计划。可用的有：{schedules}。</translation>
    </message>
    <message>
      <source>There is no setting called “{name}”</source>
      <translation>没有名为“{name}”的设置</translation>
    </message>
    <message>
      <source>There is no setting “{name}”. There are: {offered}.</source>
      <translation>没有设置“{name}”。可用的有：{offered}。</translation>
    </message>
    <message>
      <source>There is no template “{name}”. There are: {names}.</source>
      <translation>没有模板“{name}”。可用的有：{names}。</translation>
    </message>
    <message>
      <source>There is no trained network yet. Train one first, or open a model file.</source>
      <translation>还没有训练好的网络。请先训练一个，或打开模型文件。</translation>
    </message>
    <message>
      <source>There is no trained network yet: press Train, or open a model.</source>
      <translation>还没有训练好的网络：请按“训练”，或打开一个模型。</translation>
    </message>
    <message>
      <source>There is not enough memory for this network. Make the batch size smaller, or the layers, or close other programs, and try again.</source>
      <translation>内存不够训练这个网络。请减小批大小或层的大小，或关闭其他程序，然后再试。</translation>
    </message>
    <message>
      <source>There is not enough memory to train this network with {batch} samples at a time. Take a smaller batch size, make the layers smaller, or close other programs.</source>
      <translation>内存不足，无法每次用 {batch} 个样本训练这个网络。请减小批大小、缩小层，或关闭其他程序。</translation>
    </message>
    <message>
      <source>There is not enough memory to train this network, even one sample at a time. Make its layers smaller, or close other programs.</source>
      <translation>内存不足，即使每次只用一个样本也无法训练这个网络。请缩小层，或关闭其他程序。</translation>
    </message>
    <message>
      <source>There is one label for each sample. A Dense layer at the end gives one number for each class.</source>
      <translation>每个样本只有一个标签。末尾的全连接层为每个类别给出一个数。</translation>
    </message>
    <message>
      <source>These samples are not there any more: the data has changed. Press Evaluate again.</source>
      <translation>这些样本已不存在：数据变了。请再点“评估”。</translation>
    </message>
    <message>
      <source>This cannot be computed while the program is only read. Write the result there instead.</source>
      <translation>只读取程序时无法算出这个值。请直接写出结果。</translation>
    </message>
    <message>
      <source>This data has no test part to compare the models on. Choose other data.</source>
      <translation>这份数据没有用来比较模型的测试部分。请选择其他数据。</translation>
    </message>
    <message>
      <source>This data has no {part} part; choose another part or other data.</source>
      <translation>这份数据没有 {part} 部分；请选择另一部分或其他数据。</translation>
    </message>
    <message>
      <source>This data is numbers, not classes, so right and wrong answers cannot be counted.</source>
      <translation>这份数据是数值而不是类别，所以无法统计对错。</translation>
    </message>
    <message>
      <source>This data is too large for memory, and the network takes the colours of a picture before its rows. Choose smaller data.</source>
      <translation>数据太大，内存放不下，而网络又要求颜色排在行之前。请选择较小的数据。</translation>
    </message>
    <message>
      <source>This graphics card does not compute faster with half precision; it is left out.</source>
      <translation>这块显卡用半精度并不更快；不使用半精度。</translation>
    </message>
    <message>
      <source>This is not a project of NetSketch, or the file is damaged: it cannot be read as JSON.</source>
      <translation>这不是 NetSketch 项目，或文件已损坏：无法按 JSON 读取。</translation>
    </message>
    <message>
      <source>This is not a project of NetSketch.</source>
      <translation>这不是 NetSketch 项目。</translation>
    </message>
    <message>
      <source>This is too large to be a project.</source>
      <translation>这个文件太大，不可能是项目。</translation>
    </message>
    <message>
      <source>This layer has a weight for each incoming value, so it must know how many there are.</source>
      <translation>这一层对每个输入值都有一个权重，所以必须知道有多少个输入值。</translation>
    </message>
    <message>
      <source>This loss asks each output for a yes or no, a number from 0 to 1, which is what sigmoid gives.</source>
      <translation>这个损失函数要求每个输出回答是或否，即 0 到 1 之间的数，这正是 sigmoid 给出的。</translation>
    </message>
    <message>
      <source>This loss asks for answers on both sides of 0, as tanh gives them, or a last layer without activation.</source>
      <translation>这个损失需要 0 两侧的回答，tanh 或没有激活函数的最后一层能给出。</translation>
    </message>
    <message>
      <source>This loss takes the logarithm of the answer, which there is only for numbers above 0.</source>
      <translation>这个损失要取回答的对数，只有大于 0 的数才有对数。</translation>
    </message>
    <message>
      <source>This network answers with a number, not with a class: drawings cannot teach it.</source>
      <translation>这个网络回答的是数字而不是类别：不能用图画教它。</translation>
    </message>
    <message>
      <source>This network answers with a number, not with a class: drawings cannot test it.</source>
      <translation>这个网络回答的是数字而不是类别：不能用图画测试它。</translation>
    </message>
    <message>
      <source>This network has no convolution before its answer, and Grad-CAM looks at one. Take another way.</source>
      <translation>这个网络在答案之前没有卷积层，而 Grad-CAM 要看卷积层。请换一种方法。</translation>
    </message>
    <message>
      <source>This network looks its numbers up in a table (Embedding), so there is no slope that tells what matters. Take “Occlusion” instead.</source>
      <translation>这个网络先在表中查出它的数（嵌入层），所以没有能说明什么重要的斜率。请改用“遮挡”。</translation>
    </message>
    <message>
      <source>This network takes no pictures of the size of drawings, so they cannot test it.</source>
      <translation>这个网络不接受图画大小的图片，所以不能用它们测试。</translation>
    </message>
    <message>
      <source>This program answers pictures, and this network takes something else.</source>
      <translation>这个程序回答的是图片，而这个网络接收的是别的内容。</translation>
    </message>
    <message>
      <source>This project needs the newer NetSketch that saved it (format {version}; this one reads format {known}). {reason}</source>
      <translation>这个项目需要用保存它的更新版本的 NetSketch 打开（格式 {version}；当前版本读取格式 {known}）。{reason}</translation>
    </message>
    <message>
      <source>This project was saved by a newer NetSketch (format {version}; this one writes format {known}). It is opened as a copy: the file stays as it is.</source>
      <translation>这个项目由更新版本的 NetSketch 保存（格式 {version}；当前版本写入格式 {known}）。它将作为副本打开：原文件保持不变。</translation>
    </message>
    <message>
      <source>This project was saved by an earlier NetSketch (format {version}). When it is saved again, that one cannot open it any more.</source>
      <translation>这个项目由较早版本的 NetSketch 保存（格式 {version}）。重新保存之后，那个版本就不能再打开它了。</translation>
    </message>
    <message>
      <source>This run is being trained in another window. Wait for its end, or stop it there.</source>
      <translation>另一个窗口正在训练它。请等它结束，或在那里停止。</translation>
    </message>
    <message>
      <source>This run kept no moments to look back to: an earlier version trained it, or it ended at once.</source>
      <translation>这次训练没有保存可回看的时刻：它由较早的版本训练，或者一开始就结束了。</translation>
    </message>
    <message>
      <source>This way of merging cannot be read. Use a layer such as Concatenate.</source>
      <translation>无法读取这种合并方式。请改用 Concatenate 之类的层。</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>阈值</translation>
    </message>
    <message>
      <source>Tidy up</source>
      <translation>整理</translation>
    </message>
    <message>
      <source>Tidy up selected layers</source>
      <translation>整理所选的层</translation>
    </message>
    <message>
      <source>Time Distributed</source>
      <translation>逐步处理 Time Distributed</translation>
    </message>
    <message>
      <source>Times longer</source>
      <translation>延长倍数</translation>
    </message>
    <message>
      <source>To be right on them says nothing: always the same answer will do. Mix the samples before they are held out, and look whether the classes are what they should be.</source>
      <translation>答对它们说明不了什么：一直给同一个答案就行。留出之前请先打乱样本，并检查类别是否正确。</translation>
    </message>
    <message>
      <source>To go on with</source>
      <translation>用于继续使用</translation>
    </message>
    <message>
      <source>To guess a number, the loss must say how far away the guess was.</source>
      <translation>要猜一个数，损失函数必须说出猜得有多远。</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>顶端对齐</translation>
    </message>
    <message>
      <source>Top 3 accuracy</source>
      <translation>前 3 准确率</translation>
    </message>
    <message>
      <source>Top 5 accuracy</source>
      <translation>前 5 准确率</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Train for {epochs} epochs</source>
      <translation>训练 {epochs} 轮</translation>
    </message>
    <message>
      <source>Training on all graphics cards: {names}</source>
      <translation>在所有显卡上训练：{names}</translation>
    </message>
    <message>
      <source>Training on the CPU, 1 core</source>
      <translation>在 CPU 上训练，1 个核心</translation>
    </message>
    <message>
      <source>Training on the CPU, {cores} cores</source>
      <translation>在 CPU 上训练，{cores} 个核心</translation>
    </message>
    <message>
      <source>Training on the graphics card {name}</source>
      <translation>在显卡 {name} 上训练</translation>
    </message>
    <message>
      <source>Turns each channel of the picture into one number, its largest.</source>
      <translation>把图片的每个通道变成一个数：它的最大值。</translation>
    </message>
    <message>
      <source>Turns each channel of the picture into one number, its mean.</source>
      <translation>把图片的每个通道变成一个数：它的平均值。</translation>
    </message>
    <message>
      <source>Turns each channel of the sequence into one number, its largest.</source>
      <translation>把序列的每个通道变成一个数：它的最大值。</translation>
    </message>
    <message>
      <source>Turns each channel of the sequence into one number, its mean.</source>
      <translation>把序列的每个通道变成一个数：它的平均值。</translation>
    </message>
    <message>
      <source>Turns each channel of the volume into one number, its largest.</source>
      <translation>把体数据的每个通道变成一个数：它的最大值。</translation>
    </message>
    <message>
      <source>Turns each channel of the volume into one number, its mean.</source>
      <translation>把体数据的每个通道变成一个数：它的平均值。</translation>
    </message>
    <message>
      <source>Turns numbers into shares that sum to 1.</source>
      <translation>把数变成总和为 1 的比例。</translation>
    </message>
    <message>
      <source>Turns numbers of categories into rows of 0 and 1.</source>
      <translation>把类别的编号变成由 0 和 1 组成的行。</translation>
    </message>
    <message>
      <source>Turns pictures by a random angle while training.</source>
      <translation>训练时把图片旋转一个随机的角度。</translation>
    </message>
    <message>
      <source>Two convolutions find strokes and corners, one Dense layer decides. Reads handwriting well.</source>
      <translation>两个卷积层寻找笔画和拐角，一个全连接层做决定。很会认手写数字。</translation>
    </message>
    <message>
      <source>Two hidden layers</source>
      <translation>两个隐藏层</translation>
    </message>
    <message>
      <source>Two layers are called “{name}”.</source>
      <translation>有两个层都叫“{name}”。</translation>
    </message>
    <message>
      <source>Two layers have the id “{node}”.</source>
      <translation>有两个层的 id 都是“{node}”。</translation>
    </message>
    <message>
      <source>Two models are needed to compare: train or open one, and open another beside.</source>
      <translation>比较需要两个模型：训练或打开一个，再在旁边打开另一个。</translation>
    </message>
    <message>
      <source>Two notes have the id “{note}”.</source>
      <translation>有两张便签的 id 都是“{note}”。</translation>
    </message>
    <message>
      <source>Two rows of numbers that point in the same direction give a large number. So a user can be compared with a film, or a question with an answer.</source>
      <translation>方向相同的两行数会得到大的数。这样就能把用户和影片、问题和答案作比较。</translation>
    </message>
    <message>
      <source>Two such layers in a row can learn no more than one. A bend between them, such as ReLU, changes that.</source>
      <translation>这样的两层连在一起，学到的并不比一层多。在它们之间加一个弯折（如 ReLU）就不同了。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Undoes the normalization instead: multiplies by the spread and adds the mean.</source>
      <translation>反过来还原标准化：乘以标准差，再加上均值。</translation>
    </message>
    <message>
      <source>Undoes the shrinking of a pooling layer, though not what was lost. W is the length that comes in, N the factor. There is nothing to learn; Conv 2D Transpose learns how to enlarge.</source>
      <translation>还原池化层的缩小，但丢失的内容找不回来。W 是输入长度，N 是倍数。这里不学习任何东西；转置卷积 Transpose 2D 则会学习怎样放大。</translation>
    </message>
    <message>
      <source>Ungroup</source>
      <translation>取消组合</translation>
    </message>
    <message>
      <source>Unit Normalization</source>
      <translation>单位归一化 UnitNorm</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单元数</translation>
    </message>
    <message>
      <source>Unroll</source>
      <translation>展开</translation>
    </message>
    <message>
      <source>Up and down</source>
      <translation>上下移动</translation>
    </message>
    <message>
      <source>Up-Sampling 1D</source>
      <translation>上采样 UpSampling 1D</translation>
    </message>
    <message>
      <source>Up-Sampling 2D</source>
      <translation>上采样 UpSampling 2D</translation>
    </message>
    <message>
      <source>Up-Sampling 3D</source>
      <translation>上采样 UpSampling 3D</translation>
    </message>
    <message>
      <source>Use Concatenate instead</source>
      <translation>改用拼接</translation>
    </message>
    <message>
      <source>Use Dense instead</source>
      <translation>改用全连接层</translation>
    </message>
    <message>
      <source>Use all samples in each step</source>
      <translation>每步使用全部样本</translation>
    </message>
    <message>
      <source>Use no window</source>
      <translation>不使用窗口</translation>
    </message>
    <message>
      <source>Use the last axis</source>
      <translation>使用最后一个轴</translation>
    </message>
    <message>
      <source>Use the last axis of both</source>
      <translation>两者都使用最后一个轴</translation>
    </message>
    <message>
      <source>Use the usual axes</source>
      <translation>使用通常的轴</translation>
    </message>
    <message>
      <source>Use the value as the key too</source>
      <translation>把值也用作键</translation>
    </message>
    <message>
      <source>Use the weights of</source>
      <translation>使用以下层的权重</translation>
    </message>
    <message>
      <source>Use {kind} instead</source>
      <translation>改用 {kind}</translation>
    </message>
    <message>
      <source>Use “{name}” as its {missing} too</source>
      <translation>把“{name}”也用作它的{missing}</translation>
    </message>
    <message>
      <source>Use “{name}” for both</source>
      <translation>两处都用“{name}”</translation>
    </message>
    <message>
      <source>Used in Transformers and recurrent networks, where batches differ too much for Batch Normalization. It does the same in training and afterwards.</source>
      <translation>用在 Transformer 和循环网络中，那里各批差别太大，不适合批归一化。它在训练时和训练后的做法相同。</translation>
    </message>
    <message>
      <source>Used in large language models: nearly as good as a head of its own for each, at a fraction of the cost.</source>
      <translation>用在大型语言模型中：效果几乎和每个头都有自己的键和值一样好，而开销只是一小部分。</translation>
    </message>
    <message>
      <source>Useful before comparing directions, as Dot does it. Nothing is learnt here.</source>
      <translation>适合放在比较方向之前，就像点积层所做的那样。这里不学习任何东西。</translation>
    </message>
    <message>
      <source>Usually the shares are those of the classes, which are the last axis.</source>
      <translation>比例通常是各类别的比例，而类别在最后一个轴上。</translation>
    </message>
    <message>
      <source>Validation samples from</source>
      <translation>验证样本来源</translation>
    </message>
    <message>
      <source>Validation share</source>
      <translation>验证集比例</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Value of the edge</source>
      <translation>边缘填充值</translation>
    </message>
    <message>
      <source>Value of the filling</source>
      <translation>填补值</translation>
    </message>
    <message>
      <source>Variance</source>
      <translation>方差</translation>
    </message>
    <message>
      <source>W is the length that comes in, A and B what is added at its two ends.</source>
      <translation>W 是输入长度，A 和 B 是两端补上的长度。</translation>
    </message>
    <message>
      <source>W is the length that comes in, A and B what is cut off its two ends.</source>
      <translation>W 是输入长度，A 和 B 是两端裁掉的长度。</translation>
    </message>
    <message>
      <source>W is the length that comes in, N the factor. There is nothing to learn.</source>
      <translation>W 是输入长度，N 是倍数。这里不学习任何东西。</translation>
    </message>
    <message>
      <source>W is the number of steps that come in, A what is added before them, B what is added after them.</source>
      <translation>W 是输入的步数，A 是在前面补上的步数，B 是在后面补上的步数。</translation>
    </message>
    <message>
      <source>W is the number of steps that come in, A what is cut off the beginning, B what is cut off the end.</source>
      <translation>W 是输入的步数，A 是开头裁掉的步数，B 是末尾裁掉的步数。</translation>
    </message>
    <message>
      <source>W is the number of steps that come in, N how many times each is repeated. There is nothing to learn.</source>
      <translation>W 是输入的步数，N 是每一步重复的次数。这里不学习任何东西。</translation>
    </message>
    <message>
      <source>Warm up for one epoch</source>
      <translation>预热一轮</translation>
    </message>
    <message>
      <source>Warm-up</source>
      <translation>预热</translation>
    </message>
    <message>
      <source>Watch the loss</source>
      <translation>观察损失</translation>
    </message>
    <message>
      <source>Weigh by alpha</source>
      <translation>按 alpha 加权</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Weight decay</source>
      <translation>权重衰减</translation>
    </message>
    <message>
      <source>Weight penalty</source>
      <translation>权重惩罚</translation>
    </message>
    <message>
      <source>Weight penalty strength</source>
      <translation>权重惩罚强度</translation>
    </message>
    <message>
      <source>Weight rule</source>
      <translation>权重约束</translation>
    </message>
    <message>
      <source>Weights only</source>
      <translation>仅权重</translation>
    </message>
    <message>
      <source>What came from {url} is not {title}: its checksum is wrong. Try again later, or from another network.</source>
      <translation>从 {url} 得到的不是 {title}：校验和不对。请稍后再试，或换一个网络。</translation>
    </message>
    <message>
      <source>What every number is multiplied by; 1/255 brings pixels from 0 to 255 to 0 to 1.</source>
      <translation>每个数乘以多少；1/255 把 0 到 255 的像素变成 0 到 1。</translation>
    </message>
    <message>
      <source>What fills the places that become empty: the picture mirrored or repeated, its nearest pixel, or one value.</source>
      <translation>空出来的位置用什么填补：图片的镜像或重复、最近的像素，或某一个值。</translation>
    </message>
    <message>
      <source>What is added afterwards.</source>
      <translation>之后加上多少。</translation>
    </message>
    <message>
      <source>What is added to the model here is no layer that can be read.</source>
      <translation>此处加入模型的不是能够读取的层。</translation>
    </message>
    <message>
      <source>What is asked for is kept from the middle; a picture that is smaller than that is enlarged first.</source>
      <translation>从中间取出所要的大小；图片比它小时，会先放大。</translation>
    </message>
    <message>
      <source>What is done to each answer: ReLU keeps what is positive, softmax turns all answers into shares that sum to 1, linear leaves them as they are.</source>
      <translation>对每个输出做什么：ReLU 保留正数，softmax 把所有输出变成总和为 1 的比例，linear 保持不变。</translation>
    </message>
    <message>
      <source>What is learnt is checked with samples that are not learnt from, but are like those of the data.</source>
      <translation>学到的东西要用没有学过、但与数据同类的样本来检验。</translation>
    </message>
    <message>
      <source>What is left of the learning rate after each drop.</source>
      <translation>每次下降后剩下学习率的多少。</translation>
    </message>
    <message>
      <source>What is left of the learning rate after each epoch; 0.9 is nine tenths of it.</source>
      <translation>每轮后剩下学习率的多少；0.9 表示剩下十分之九。</translation>
    </message>
    <message>
      <source>What is measured had stopped getting better. With more patience it would have gone on for longer.</source>
      <translation>衡量的指标不再变好。耐心设得更大，训练就会持续更久。</translation>
    </message>
    <message>
      <source>What is put into the edge that padding adds; it has no effect without.</source>
      <translation>补边时在边缘填入的值；不补边时不起作用。</translation>
    </message>
    <message>
      <source>What is switched off together, {noise}, does not go with {shape}: each length must be the same or 1.</source>
      <translation>一起关闭的形状 {noise} 与 {shape} 不相配：每个长度必须相同或为 1。</translation>
    </message>
    <message>
      <source>What is taken away: one number for all, or one for each column of the data.</source>
      <translation>减去的数：全部共用一个，或数据的每列一个。</translation>
    </message>
    <message>
      <source>What is watched</source>
      <translation>观察的对象</translation>
    </message>
    <message>
      <source>What kind of layer “{layer}” is cannot be guessed from its weights ({shapes}). Open the network first, as a project, a Keras program or the .json of its architecture; then the weights go into it.</source>
      <translation>无法从权重（{shapes}）推测“{layer}”是哪种层。请先打开网络本身（项目、Keras 程序或其结构的 .json），再把权重放进去。</translation>
    </message>
    <message>
      <source>What numbers below the threshold are multiplied by; 0 makes them all 0.</source>
      <translation>低于阈值的数乘以多少；0 会让它们都变成 0。</translation>
    </message>
    <message>
      <source>What one of the branches has found counts, whatever the others say.</source>
      <translation>只要有一个分支找到就算数，不管其他分支怎么说。</translation>
    </message>
    <message>
      <source>What stands there</source>
      <translation>此处的内容</translation>
    </message>
    <message>
      <source>What takes the place of the features in the answer.</source>
      <translation>在输出中代替特征的形状。</translation>
    </message>
    <message>
      <source>What tells the best epoch</source>
      <translation>判断最佳轮次的依据</translation>
    </message>
    <message>
      <source>What the network has learnt</source>
      <translation>网络学到的内容</translation>
    </message>
    <message>
      <source>What the network knew after epoch {epoch} cannot be read any more.</source>
      <translation>网络在第 {epoch} 轮后学到的内容已无法读取。</translation>
    </message>
    <message>
      <source>What the network says is no number any more, so there is no map. Train it anew.</source>
      <translation>网络给出的已不是数值，所以没有地图。请重新训练。</translation>
    </message>
    <message>
      <source>What the numbers behind {kind} mean is not known here. Write their names: name=value.</source>
      <translation>不清楚 {kind} 后面的数字各表示什么。请写出名称：name=value。</translation>
    </message>
    <message>
      <source>What the optimizer of the older Keras remembered could not be kept; it starts afresh.</source>
      <translation>旧版 Keras 的优化器所记住的内容没能保留；它会重新开始。</translation>
    </message>
    <message>
      <source>What the optimizer remembered could not be kept; it starts afresh.</source>
      <translation>优化器所记住的内容没能保留；它会重新开始。</translation>
    </message>
    <message>
      <source>What these numbers are before training.</source>
      <translation>这些数在训练之前的值。</translation>
    </message>
    <message>
      <source>What this NetSketch does not know was left out: {names}.</source>
      <translation>这个 NetSketch 不认识的内容已略去：{names}。</translation>
    </message>
    <message>
      <source>What was translated…</source>
      <translation>转换了什么…</translation>
    </message>
    <message>
      <source>What you drew or opened on the Test page and said what it was. Kept on this computer alone.</source>
      <translation>您在“测试”页画下或打开并说明是什么的图片。只保存在这台电脑上。</translation>
    </message>
    <message>
      <source>What “{text}(…)” gives is only known when the program runs. Write it there instead.</source>
      <translation>“{text}(…)”的结果只有在程序运行时才知道。请直接写出它。</translation>
    </message>
    <message>
      <source>When it gets no better</source>
      <translation>没有变好时</translation>
    </message>
    <message>
      <source>Where chance begins: the same seed gives the same run.</source>
      <translation>随机数的起点：相同的种子得到相同的训练。</translation>
    </message>
    <message>
      <source>Where its training stood, to go on with it</source>
      <translation>训练进行到哪里，以便继续训练</translation>
    </message>
    <message>
      <source>Where the data comes in, one sample at a time.</source>
      <translation>数据进来的地方，一次一个样本。</translation>
    </message>
    <message>
      <source>Where the samples for validation come from</source>
      <translation>验证样本的来源</translation>
    </message>
    <message>
      <source>Where the sum that makes steps smaller begins.</source>
      <translation>让步子变小的累加和从多少开始。</translation>
    </message>
    <message>
      <source>Whether answers point where they should: 1 is the same way, 0 is across.</source>
      <translation>回答的方向是否正确：1 表示同向，0 表示垂直。</translation>
    </message>
    <message>
      <source>Whether it does so on others is not measured, as nothing is held out.</source>
      <translation>没有留出样本，所以没有测量它在其他样本上是否也如此。</translation>
    </message>
    <message>
      <source>Whether left and right are swapped, above and below, or both.</source>
      <translation>左右翻转、上下翻转，还是两者都有。</translation>
    </message>
    <message>
      <source>Whether the answer points where it should, however long it is. The best is −1, not 0.</source>
      <translation>回答的方向是否正确，不论长短。最好的值是 −1，不是 0。</translation>
    </message>
    <message>
      <source>Whether the channels are the last axis, as in all data of this app, or the first.</source>
      <translation>通道是最后一个轴（本应用的所有数据都是这样），还是第一个轴。</translation>
    </message>
    <message>
      <source>Which axes are normalized together; −1 is the last one, the features.</source>
      <translation>哪些轴一起归一化；−1 是最后一个轴，即特征。</translation>
    </message>
    <message>
      <source>Which axes have a mean and a variance for each of their places; −1 is the last one.</source>
      <translation>哪些轴的每个位置各有一个均值和一个方差；−1 是最后一个轴。</translation>
    </message>
    <message>
      <source>Which axis is normalized apart; −1 is the last one, the channels.</source>
      <translation>哪个轴分别归一化；−1 是最后一个轴，即通道。</translation>
    </message>
    <message>
      <source>Which axis is normalized; −1 is the last one, the features.</source>
      <translation>哪个轴归一化；−1 是最后一个轴，即特征。</translation>
    </message>
    <message>
      <source>Which axis is split into groups; −1 is the last one, the channels.</source>
      <translation>哪个轴分成组；−1 是最后一个轴，即通道。</translation>
    </message>
    <message>
      <source>Which part of the training it rises; the rest of it falls.</source>
      <translation>训练中上升部分所占的比例；其余部分下降。</translation>
    </message>
    <message>
      <source>Which part of the ups and downs is explained: 1 is all, 0 is no better than the mean.</source>
      <translation>解释了多少变化：1 表示全部，0 表示不比平均值好。</translation>
    </message>
    <message>
      <source>While training it uses the mean and spread of the batch, afterwards those it remembers. It stands between a Dense or Conv 2D layer and its activation. Two of its four numbers for each channel are remembered, not learnt.</source>
      <translation>训练时使用这一批数据的均值和方差，之后使用所记住的。它放在全连接层或卷积层与其激活函数之间。每个通道的四个数中，有两个是记住的，而不是学来的。</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>宽度</translation>
    </message>
    <message>
      <source>With a pool size of 2 the sequence becomes half as long. What was found is kept, at which step exactly matters less.</source>
      <translation>池化窗口为 2 时，序列的长度减半。找到的特征会保留，确切在哪一步不再那么重要。</translation>
    </message>
    <message>
      <source>With a pool size of 2 × 2 the picture becomes half as high and half as wide. What was found is kept, where exactly it was found matters less, and the layers after it have less to compute.</source>
      <translation>池化窗口为 2 × 2 时，图片的高和宽都减半。找到的特征会保留，确切位置不再那么重要，后面的层计算量也更少。</translation>
    </message>
    <message>
      <source>With a pool size of 2 × 2 × 2 every length is halved, and an eighth of the numbers is left.</source>
      <translation>池化窗口为 2 × 2 × 2 时，每个长度都减半，只剩下八分之一的数。</translation>
    </message>
    <message>
      <source>With a rate of 1 nothing gets through while training, so nothing before it can learn.</source>
      <translation>失活率为 1 时，训练中什么也通不过，它前面的层就无法学习。</translation>
    </message>
    <message>
      <source>With all models within it, each as often as it is called, the network in this file has more than {layers:,} layers or {wires:,} connections. Larger ones cannot be opened.</source>
      <translation>把其中的所有模型按调用次数展开后，此文件中的网络超过 {layers:,} 层或 {wires:,} 条连接。更大的网络无法打开。</translation>
    </message>
    <message>
      <source>With other samples held out it would be another share; 19 times of 20 the true one lies between these. To tell two networks apart, hold out more samples.</source>
      <translation>换一批留出的样本，比例就会不同；20 次中有 19 次真实比例在这两者之间。要分出两个网络的高下，请留出更多样本。</translation>
    </message>
    <message>
      <source>With which part of the learning rate it begins.</source>
      <translation>从学习率的多少开始。</translation>
    </message>
    <message>
      <source>With which part of the learning rate it ends.</source>
      <translation>到学习率的多少结束。</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>词数</translation>
    </message>
    <message>
      <source>Words with similar meaning end up with similar rows. What comes in are whole numbers: the places of the words in a list. A recurrent or an attention layer usually follows.</source>
      <translation>含义相近的词最后会得到相近的行。输入的是整数：词在词表中的位置。后面通常接循环层或注意力层。</translation>
    </message>
    <message>
      <source>Works as a gate: one branch, between 0 and 1, decides how much of the other one goes on.</source>
      <translation>起门的作用：一个分支的值在 0 和 1 之间，决定另一个分支有多少继续往下传。</translation>
    </message>
    <message>
      <source>Writes all steps out one after another: faster for short sequences, but takes more memory.</source>
      <translation>把所有步骤逐一展开：短序列更快，但更占内存。</translation>
    </message>
    <message>
      <source>Writing</source>
      <translation>正在写入</translation>
    </message>
    <message>
      <source>XOR</source>
      <translation>XOR</translation>
    </message>
    <message>
      <source>You have no drawings yet. Draw on the Test page and say what it was; then they can be learnt from.</source>
      <translation>您还没有图画。请在“测试”页画图并说明它是什么；然后就可以用来学习。</translation>
    </message>
    <message>
      <source>Your template “{name}” cannot be read and is left out.</source>
      <translation>你的模板“{name}”无法读取，已略去。</translation>
    </message>
    <message>
      <source>Your templates</source>
      <translation>你的模板</translation>
    </message>
    <message>
      <source>Zero Padding 1D</source>
      <translation>补零 ZeroPadding 1D</translation>
    </message>
    <message>
      <source>Zero Padding 2D</source>
      <translation>补零 ZeroPadding 2D</translation>
    </message>
    <message>
      <source>Zero Padding 3D</source>
      <translation>补零 ZeroPadding 3D</translation>
    </message>
    <message>
      <source>Zeros in gaps</source>
      <translation>空缺处为零</translation>
    </message>
    <message>
      <source>Zoom to selection</source>
      <translation>缩放到所选内容</translation>
    </message>
    <message>
      <source>a group of named values</source>
      <translation>一组带名称的值</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>列表</translation>
    </message>
    <message>
      <source>a list of {count}</source>
      <translation>有 {count} 项的列表</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>a number above {limit}</source>
      <translation>大于 {limit} 的数字</translation>
    </message>
    <message>
      <source>a number below {limit}</source>
      <translation>小于 {limit} 的数字</translation>
    </message>
    <message>
      <source>a number with a decimal point</source>
      <translation>带小数点的数字</translation>
    </message>
    <message>
      <source>a number, a word, true or false, or a list of numbers</source>
      <translation>数字、单词、真或假，或数字列表</translation>
    </message>
    <message>
      <source>a number, {limit} or less</source>
      <translation>不大于 {limit} 的数字</translation>
    </message>
    <message>
      <source>a number, {limit} or more</source>
      <translation>不小于 {limit} 的数字</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>a whole number, {limit} or less</source>
      <translation>不大于 {limit} 的整数</translation>
    </message>
    <message>
      <source>a whole number, {limit} or more</source>
      <translation>不小于 {limit} 的整数</translation>
    </message>
    <message>
      <source>a word or a list of numbers</source>
      <translation>一个词或一列数</translation>
    </message>
    <message>
      <source>about {number} days</source>
      <translation>约 {number} 天</translation>
    </message>
    <message>
      <source>about {number} h</source>
      <translation>约 {number} 小时</translation>
    </message>
    <message>
      <source>about {number} min</source>
      <translation>约 {number} 分钟</translation>
    </message>
    <message>
      <source>about {number} s</source>
      <translation>约 {number} 秒</translation>
    </message>
    <message>
      <source>about {size}</source>
      <translation>约 {size}</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>all but the features</source>
      <translation>除特征外的所有轴</translation>
    </message>
    <message>
      <source>all steps</source>
      <translation>所有步</translation>
    </message>
    <message>
      <source>answer</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>any length</source>
      <translation>不限长度</translation>
    </message>
    <message>
      <source>any size</source>
      <translation>任意大小</translation>
    </message>
    <message>
      <source>as many as for each key</source>
      <translation>与每个键相同</translation>
    </message>
    <message>
      <source>as the height, keeping proportions</source>
      <translation>与高度相同，保持比例</translation>
    </message>
    <message>
      <source>as the stride wants it</source>
      <translation>由步幅决定</translation>
    </message>
    <message>
      <source>attention</source>
      <translation>注意力</translation>
    </message>
    <message>
      <source>augmentation</source>
      <translation>数据增强</translation>
    </message>
    <message>
      <source>border</source>
      <translation>边框</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>有改动</translation>
    </message>
    <message>
      <source>channels × depth × height × width</source>
      <translation>通道数 × 深 × 高 × 宽</translation>
    </message>
    <message>
      <source>channels × height × width</source>
      <translation>通道数 × 高 × 宽</translation>
    </message>
    <message>
      <source>channels × steps</source>
      <translation>通道数 × 步数</translation>
    </message>
    <message>
      <source>connection number {number}</source>
      <translation>第 {number} 条连线</translation>
    </message>
    <message>
      <source>copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>cut off</source>
      <translation>裁掉</translation>
    </message>
    <message>
      <source>data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>deconvolution</source>
      <translation>反卷积</translation>
    </message>
    <message>
      <source>depth × height × width × channels</source>
      <translation>深 × 高 × 宽 × 通道数</translation>
    </message>
    <message>
      <source>difference</source>
      <translation>差</translation>
    </message>
    <message>
      <source>disturb</source>
      <translation>干扰</translation>
    </message>
    <message>
      <source>divide by 255</source>
      <translation>除以 255</translation>
    </message>
    <message>
      <source>downsample</source>
      <translation>降采样</translation>
    </message>
    <message>
      <source>each number by itself</source>
      <translation>每个数单独关闭</translation>
    </message>
    <message>
      <source>enlarge</source>
      <translation>放大</translation>
    </message>
    <message>
      <source>ensemble</source>
      <translation>集成</translation>
    </message>
    <message>
      <source>evenly</source>
      <translation>均衡</translation>
    </message>
    <message>
      <source>fewer parameters</source>
      <translation>参数更少</translation>
    </message>
    <message>
      <source>filter</source>
      <translation>滤波器</translation>
    </message>
    <message>
      <source>first</source>
      <translation>第一项</translation>
    </message>
    <message>
      <source>fresh weights</source>
      <translation>全新权重</translation>
    </message>
    <message>
      <source>from 0 to 1</source>
      <translation>0 到 1</translation>
    </message>
    <message>
      <source>from 0 to 255</source>
      <translation>0 到 255</translation>
    </message>
    <message>
      <source>from the training's seed</source>
      <translation>来自训练的种子</translation>
    </message>
    <message>
      <source>from −1 to 1</source>
      <translation>−1 到 1</translation>
    </message>
    <message>
      <source>frozen</source>
      <translation>已冻结</translation>
    </message>
    <message>
      <source>fully connected</source>
      <translation>全连接</translation>
    </message>
    <message>
      <source>gate</source>
      <translation>门控</translation>
    </message>
    <message>
      <source>gated recurrent unit</source>
      <translation>门控循环单元</translation>
    </message>
    <message>
      <source>generator</source>
      <translation>生成器</translation>
    </message>
    <message>
      <source>height × width × channels</source>
      <translation>高 × 宽 × 通道数</translation>
    </message>
    <message>
      <source>hidden layer</source>
      <translation>隐藏层</translation>
    </message>
    <message>
      <source>inner product</source>
      <translation>内积</translation>
    </message>
    <message>
      <source>join</source>
      <translation>合并</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>kernel</source>
      <translation>卷积核</translation>
    </message>
    <message>
      <source>key</source>
      <translation>键</translation>
    </message>
    <message>
      <source>layer number {number}</source>
      <translation>第 {number} 层</translation>
    </message>
    <message>
      <source>leave out</source>
      <translation>丢弃</translation>
    </message>
    <message>
      <source>leave out whole maps</source>
      <translation>丢弃整个特征图</translation>
    </message>
    <message>
      <source>length = height × width × channels</source>
      <translation>长度 = 高 × 宽 × 通道数</translation>
    </message>
    <message>
      <source>less than a millionth ({number})</source>
      <translation>不到百万分之一（{number}）</translation>
    </message>
    <message>
      <source>less than a second</source>
      <translation>不到一秒</translation>
    </message>
    <message>
      <source>less than a thousandth ({number})</source>
      <translation>不到千分之一（{number}）</translation>
    </message>
    <message>
      <source>linear</source>
      <translation>线性</translation>
    </message>
    <message>
      <source>long short-term memory</source>
      <translation>长短期记忆</translation>
    </message>
    <message>
      <source>margin</source>
      <translation>边距</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>平均</translation>
    </message>
    <message>
      <source>mean and variance</source>
      <translation>均值和方差</translation>
    </message>
    <message>
      <source>mean of each map</source>
      <translation>每个特征图的平均值</translation>
    </message>
    <message>
      <source>memory</source>
      <translation>记忆</translation>
    </message>
    <message>
      <source>memory backwards</source>
      <translation>反向记忆</translation>
    </message>
    <message>
      <source>memory forwards</source>
      <translation>正向记忆</translation>
    </message>
    <message>
      <source>mirror</source>
      <translation>镜像</translation>
    </message>
    <message>
      <source>nearest neighbour</source>
      <translation>最近邻</translation>
    </message>
    <message>
      <source>new</source>
      <translation>新增</translation>
    </message>
    <message>
      <source>no limit</source>
      <translation>不限</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>nonlinearity</source>
      <translation>非线性</translation>
    </message>
    <message>
      <source>not sure, perhaps {answer}</source>
      <translation>没有把握，也许是 {answer}</translation>
    </message>
    <message>
      <source>note number {number}</source>
      <translation>第 {number} 条注释</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>无</translation>
    </message>
    <message>
      <source>off</source>
      <translation>关</translation>
    </message>
    <message>
      <source>on</source>
      <translation>开</translation>
    </message>
    <message>
      <source>one for all</source>
      <translation>全部共用一个</translation>
    </message>
    <message>
      <source>one row of numbers</source>
      <translation>一行数</translation>
    </message>
    <message>
      <source>output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>overfitting</source>
      <translation>过拟合</translation>
    </message>
    <message>
      <source>padding of sequences</source>
      <translation>序列填充</translation>
    </message>
    <message>
      <source>parameters = (features + units) × units + units</source>
      <translation>参数量 = (特征数 + 单元数) × 单元数 + 单元数</translation>
    </message>
    <message>
      <source>parameters = 3 × ((features + units) × units + 2 × units)</source>
      <translation>参数量 = 3 × ((特征数 + 单元数) × 单元数 + 2 × 单元数)</translation>
    </message>
    <message>
      <source>parameters = 4 × ((features + units) × units + units)</source>
      <translation>参数量 = 4 × ((特征数 + 单元数) × 单元数 + 单元数)</translation>
    </message>
    <message>
      <source>parameters = inputs × units + units</source>
      <translation>参数量 = 输入数 × 单元数 + 单元数</translation>
    </message>
    <message>
      <source>parameters = words × numbers for each word</source>
      <translation>参数量 = 词数 × 每个词的数值个数</translation>
    </message>
    <message>
      <source>perceptron</source>
      <translation>感知机</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>product</source>
      <translation>乘积</translation>
    </message>
    <message>
      <source>query</source>
      <translation>查询</translation>
    </message>
    <message>
      <source>query key value</source>
      <translation>查询 键 值</translation>
    </message>
    <message>
      <source>random samples</source>
      <translation>个随机样本</translation>
    </message>
    <message>
      <source>residual</source>
      <translation>残差</translation>
    </message>
    <message>
      <source>same as pool size</source>
      <translation>与池化窗口相同</translation>
    </message>
    <message>
      <source>samples of the data</source>
      <translation>个数据样本</translation>
    </message>
    <message>
      <source>samples, some of the data and some random,</source>
      <translation>个样本（一部分来自数据，一部分随机）</translation>
    </message>
    <message>
      <source>scale</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>second</source>
      <translation>第二项</translation>
    </message>
    <message>
      <source>self-attention</source>
      <translation>自注意力</translation>
    </message>
    <message>
      <source>sequence</source>
      <translation>序列</translation>
    </message>
    <message>
      <source>shape</source>
      <translation>形状</translation>
    </message>
    <message>
      <source>shift</source>
      <translation>移动</translation>
    </message>
    <message>
      <source>shrink</source>
      <translation>缩小</translation>
    </message>
    <message>
      <source>signal</source>
      <translation>信号</translation>
    </message>
    <message>
      <source>similarity</source>
      <translation>相似度</translation>
    </message>
    <message>
      <source>skip connection</source>
      <translation>跳跃连接</translation>
    </message>
    <message>
      <source>softmax</source>
      <translation>softmax</translation>
    </message>
    <message>
      <source>stack</source>
      <translation>堆叠</translation>
    </message>
    <message>
      <source>standardize</source>
      <translation>标准化</translation>
    </message>
    <message>
      <source>start</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>state</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>state backwards</source>
      <translation>反向状态</translation>
    </message>
    <message>
      <source>state forwards</source>
      <translation>正向状态</translation>
    </message>
    <message>
      <source>steps × channels</source>
      <translation>步数 × 通道数</translation>
    </message>
    <message>
      <source>steps × channels × depth × height × width</source>
      <translation>步数 × 通道数 × 深 × 高 × 宽</translation>
    </message>
    <message>
      <source>steps × channels × height × width</source>
      <translation>步数 × 通道数 × 高 × 宽</translation>
    </message>
    <message>
      <source>steps × channels × length</source>
      <translation>步数 × 通道数 × 长度</translation>
    </message>
    <message>
      <source>steps × depth × height × width × channels</source>
      <translation>步数 × 深 × 高 × 宽 × 通道数</translation>
    </message>
    <message>
      <source>steps × features</source>
      <translation>步数 × 特征数</translation>
    </message>
    <message>
      <source>steps × height × width × channels</source>
      <translation>步数 × 高 × 宽 × 通道数</translation>
    </message>
    <message>
      <source>steps × length × channels</source>
      <translation>步数 × 长度 × 通道数</translation>
    </message>
    <message>
      <source>subsampling</source>
      <translation>下采样</translation>
    </message>
    <message>
      <source>sum</source>
      <translation>求和</translation>
    </message>
    <message>
      <source>swap axes</source>
      <translation>交换轴</translation>
    </message>
    <message>
      <source>text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>the features of the query</source>
      <translation>查询的特征数</translation>
    </message>
    <message>
      <source>the network is a class of its own, “{kind}”, which is a program. Write it with Sequential or with Model(inputs, outputs).</source>
      <translation>网络是一个自定义的类“{kind}”，它本身是程序。请用 Sequential 或 Model(inputs, outputs) 来写。</translation>
    </message>
    <message>
      <source>this does not look like a digit; the network says {answer}</source>
      <translation>这不像一个数字；网络的回答是 {answer}</translation>
    </message>
    <message>
      <source>transpose</source>
      <translation>转置</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>真或假（true 或 false）</translation>
    </message>
    <message>
      <source>turn</source>
      <translation>旋转</translation>
    </message>
    <message>
      <source>unroll</source>
      <translation>摊平</translation>
    </message>
    <message>
      <source>upsample</source>
      <translation>上采样</translation>
    </message>
    <message>
      <source>value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>vector</source>
      <translation>向量</translation>
    </message>
    <message>
      <source>video</source>
      <translation>视频</translation>
    </message>
    <message>
      <source>view</source>
      <translation>视图</translation>
    </message>
    <message>
      <source>volume</source>
      <translation>体数据</translation>
    </message>
    <message>
      <source>weights only</source>
      <translation>仅权重</translation>
    </message>
    <message>
      <source>word vectors</source>
      <translation>词向量</translation>
    </message>
    <message>
      <source>y = (a + b + …) / n</source>
      <translation>y = (a + b + …) / n</translation>
    </message>
    <message>
      <source>y = (x − μ) / σ</source>
      <translation>y = (x − μ) / σ</translation>
    </message>
    <message>
      <source>y = a + b + …</source>
      <translation>y = a + b + …</translation>
    </message>
    <message>
      <source>y = a · b · …</source>
      <translation>y = a · b · …</translation>
    </message>
    <message>
      <source>y = a − b</source>
      <translation>y = a − b</translation>
    </message>
    <message>
      <source>y = max(0, x)</source>
      <translation>y = max(0, x)</translation>
    </message>
    <message>
      <source>y = max(a, b, …)</source>
      <translation>y = max(a, b, …)</translation>
    </message>
    <message>
      <source>y = min(a, b, …)</source>
      <translation>y = min(a, b, …)</translation>
    </message>
    <message>
      <source>y = softmax(query · keyᵀ / √size) · value, for each head</source>
      <translation>每个头：y = softmax(查询 · 键ᵀ / √大小) · 值</translation>
    </message>
    <message>
      <source>y = softmax(query · keyᵀ) · value</source>
      <translation>y = softmax(查询 · 键ᵀ) · 值</translation>
    </message>
    <message>
      <source>y = softmax(Σ scale · tanh(query + key)) · value</source>
      <translation>y = softmax(Σ 缩放系数 · tanh(查询 + 键)) · 值</translation>
    </message>
    <message>
      <source>y = x / √(Σ x²)</source>
      <translation>y = x / √(Σ x²)</translation>
    </message>
    <message>
      <source>y = x for x &gt; 0, otherwise slope · x</source>
      <translation>x &gt; 0 时 y = x，否则 y = 斜率 · x</translation>
    </message>
    <message>
      <source>y = x for x &gt; 0, otherwise α · (eˣ − 1)</source>
      <translation>x &gt; 0 时 y = x，否则 y = α · (eˣ − 1)</translation>
    </message>
    <message>
      <source>y = x for x &gt; 0, otherwise α · x</source>
      <translation>x &gt; 0 时 y = x，否则 y = α · x</translation>
    </message>
    <message>
      <source>y = x · factor + offset</source>
      <translation>y = x · 倍数 + 偏移</translation>
    </message>
    <message>
      <source>y = Σ aᵢ · bᵢ</source>
      <translation>y = Σ aᵢ · bᵢ</translation>
    </message>
    <message>
      <source>y = γ · (x − μ) / √(σ² + ε) + β</source>
      <translation>y = γ · (x − μ) / √(σ² + ε) + β</translation>
    </message>
    <message>
      <source>y = γ · x / √(mean(x²) + ε)</source>
      <translation>y = γ · x / √(mean(x²) + ε)</translation>
    </message>
    <message>
      <source>yᵢ = eˣⁱ / Σ eˣ</source>
      <translation>yᵢ = eˣⁱ / Σ eˣ</translation>
    </message>
    <message>
      <source>{a} and {b} of {count} held-out samples are right: that may be chance, either may be the better.</source>
      <translation>{count} 个留出的样本中分别答对 {a} 和 {b}：这可能是偶然，谁更好还说不准。</translation>
    </message>
    <message>
      <source>{a} and {b} of {count} held-out samples are right: the difference is real, not luck. The earlier “{better}” is the better one.</source>
      <translation>{count} 个留出的样本中分别答对 {a} 和 {b}：这个差别是真实的，不是运气。较早的“{better}”更好。</translation>
    </message>
    <message>
      <source>{a} and {b} of {count} held-out samples are right: the difference is real, not luck. The later “{better}” is the better one.</source>
      <translation>{count} 个留出的样本中分别答对 {a} 和 {b}：这个差别是真实的，不是运气。较晚的“{better}”更好。</translation>
    </message>
    <message>
      <source>{a} and {b} of {count} held-out samples are right: the difference is real, not luck. “{better}” is the better one.</source>
      <translation>{count} 个留出的样本中分别答对 {a} 和 {b}：这个差别是真实的，不是运气。“{better}”更好。</translation>
    </message>
    <message>
      <source>{before} is called {after} now</source>
      <translation>{before} 现在名为 {after}</translation>
    </message>
    <message>
      <source>{begin} Nor can its own network be guessed: {why}</source>
      <translation>{begin} 也无法推测它自己的网络：{why}</translation>
    </message>
    <message>
      <source>{count} layers one after another end with sigmoid or tanh.</source>
      <translation>连续 {count} 个层都以 sigmoid 或 tanh 结尾。</translation>
    </message>
    <message>
      <source>{epochs} epochs with a small learning rate of {rate}.</source>
      <translation>训练 {epochs} 轮，学习率较小：{rate}。</translation>
    </message>
    <message>
      <source>{folder} is a folder, and not one of a SavedModel. Give a file, or the name of a template.</source>
      <translation>{folder} 是一个文件夹，且不是 SavedModel 文件夹。请给出一个文件，或模板的名称。</translation>
    </message>
    <message>
      <source>{groups} groups do not divide {channels} channels evenly.</source>
      <translation>{groups} 个组不能整除 {channels} 个通道。</translation>
    </message>
    <message>
      <source>{groups} groups do not divide {channels} incoming channels and {filters} filters evenly.</source>
      <translation>{groups} 个分组不能整除 {channels} 个输入通道和 {filters} 个滤波器。</translation>
    </message>
    <message>
      <source>{heads} query heads cannot share {groups} key heads evenly; choose a multiple.</source>
      <translation>{heads} 个查询头无法平均共用 {groups} 个键头；请选择它的倍数。</translation>
    </message>
    <message>
      <source>{kept} of {count} layers start from what {name} has learnt.</source>
      <translation>{count} 层中的 {kept} 层从 {name} 已学到的内容开始。</translation>
    </message>
    <message>
      <source>{kind} added after {layers}</source>
      <translation>在 {layers} 之后添加了{kind}</translation>
    </message>
    <message>
      <source>{kind} added at the beginning</source>
      <translation>在开头添加了{kind}</translation>
    </message>
    <message>
      <source>{kind} removed after {layers}</source>
      <translation>移除了 {layers} 之后的{kind}</translation>
    </message>
    <message>
      <source>{kind} removed from the beginning</source>
      <translation>移除了开头的{kind}</translation>
    </message>
    <message>
      <source>{layers} had weights of their own at each place of what came in, which Keras no longer has. They are Dense layers now and answer the same, but trained further they may look everywhere.</source>
      <translation>{layers} 在输入的每个位置都有各自的权重，Keras 现在已没有这种层。它们现在是 Dense 层，答案不变；但继续训练后，它们可能会看到所有位置。</translation>
    </message>
    <message>
      <source>{layer} at each step needs a sequence, steps first, but {shape} comes in.</source>
      <translation>逐步处理时，{layer} 需要步在最前面的序列，但输入的是 {shape}。</translation>
    </message>
    <message>
      <source>{layer} begins with all of its {count} states or with none.</source>
      <translation>{layer} 开始时要么给出全部 {count} 个状态，要么一个也不给。</translation>
    </message>
    <message>
      <source>{layer} can have a stride or a dilation above 1, but not both.</source>
      <translation>{layer} 的步幅和膨胀率不能同时大于 1。</translation>
    </message>
    <message>
      <source>{layer} can look back only, use a window or show its attention only for steps × features.</source>
      <translation>{layer} 只有在输入为 步数 × 特征数 时，才能只往回看、使用窗口或显示注意力。</translation>
    </message>
    <message>
      <source>{layer} can only be unrolled when the number of steps is known.</source>
      <translation>只有步数已知时，{layer} 才能展开。</translation>
    </message>
    <message>
      <source>{layer} can show its attention only when query and value have the same number of steps.</source>
      <translation>只有查询和值的步数相同时，{layer} 才能显示注意力。</translation>
    </message>
    <message>
      <source>{layer} cannot begin with given states when it reads in both directions.</source>
      <translation>{layer} 双向读取时，不能从给定的状态开始。</translation>
    </message>
    <message>
      <source>{layer} cannot have the padding “same”, an even window and an output padding of 0.</source>
      <translation>{layer} 不能同时使用填充“same”、偶数大小的窗口和为 0 的输出填充。</translation>
    </message>
    <message>
      <source>{layer} cannot learn with a different dilation along each axis while a length that comes out is less than {widest}.</source>
      <translation>当输出的某个长度小于 {widest} 时，{layer} 无法以各轴不同的扩张率学习。</translation>
    </message>
    <message>
      <source>{layer} cannot look along the last axis: there are the features.</source>
      <translation>{layer} 不能沿最后一个轴互相查看：那里是特征。</translation>
    </message>
    <message>
      <source>{layer} cuts off {cut}, but what comes in is only {length} long: nothing would be left.</source>
      <translation>{layer} 要裁掉 {cut}，但输入的长度只有 {length}：什么也不会剩下。</translation>
    </message>
    <message>
      <source>{layer} has weights of its own now</source>
      <translation>{layer} 现在有自己的权重</translation>
    </message>
    <message>
      <source>{layer} has {units} units and needs a state of {units} numbers, but {shape} comes in.</source>
      <translation>{layer} 有 {units} 个单元，需要 {units} 个数的状态，但输入的是 {shape}。</translation>
    </message>
    <message>
      <source>{layer} is frozen now: it does not learn</source>
      <translation>{layer} 现在被冻结：不再学习</translation>
    </message>
    <message>
      <source>{layer} learns now</source>
      <translation>{layer} 现在会学习</translation>
    </message>
    <message>
      <source>{layer} must know how many values come in, but that length is left open.</source>
      <translation>{layer} 必须知道有多少个输入值，但这个长度还没有确定。</translation>
    </message>
    <message>
      <source>{layer} must know the size of what comes in at each step, but a length is left open.</source>
      <translation>{layer} 必须知道每一步输入的大小，但有一个长度还没有确定。</translation>
    </message>
    <message>
      <source>{layer} names one axis twice.</source>
      <translation>{layer} 把同一个轴写了两次。</translation>
    </message>
    <message>
      <source>{layer} needs a query and a key with the same features, but {query} and {key} come in.</source>
      <translation>{layer} 要求查询和键的特征数相同，但输入的是 {query} 和 {key}。</translation>
    </message>
    <message>
      <source>{layer} needs a query and a value with the same features, but {query} and {value} come in.</source>
      <translation>{layer} 要求查询和值的特征数相同，但输入的是 {query} 和 {value}。</translation>
    </message>
    <message>
      <source>{layer} needs a state of {state}, but {shape} comes in.</source>
      <translation>{layer} 需要 {state} 的状态，但输入的是 {shape}。</translation>
    </message>
    <message>
      <source>{layer} needs a value and a key with the same steps, but {value} and {key} come in.</source>
      <translation>{layer} 要求值和键的步数相同，但输入的是 {value} 和 {key}。</translation>
    </message>
    <message>
      <source>{layer} needs inputs of the same shape, but {first} and {second} come in.</source>
      <translation>{layer} 要求各输入形状相同，但输入的是 {first} 和 {second}。</translation>
    </message>
    <message>
      <source>{layer} needs inputs that differ along its axes and in their features only, but {query} and {value} come in.</source>
      <translation>{layer} 要求各输入只在它的轴和特征上不同，但输入的是 {query} 和 {value}。</translation>
    </message>
    <message>
      <source>{layer} needs inputs that differ in their last two axes only, but {query} and {other} come in.</source>
      <translation>{layer} 要求各输入只在最后两个轴上不同，但输入的是 {query} 和 {other}。</translation>
    </message>
    <message>
      <source>{layer} needs steps × features, but {shape} comes in.</source>
      <translation>{layer} 需要 步数 × 特征数，但输入的是 {shape}。</translation>
    </message>
    <message>
      <source>{layer} needs {meaning}, but {shape} comes in.</source>
      <translation>{layer} 需要 {meaning}，但输入的是 {shape}。</translation>
    </message>
    <message>
      <source>{layer} takes from {after} now, not from {before}</source>
      <translation>{layer} 现在接自 {after}，不再接自 {before}</translation>
    </message>
    <message>
      <source>{layer} takes from {after} now; it took from nothing</source>
      <translation>{layer} 现在接自 {after}，之前没有输入</translation>
    </message>
    <message>
      <source>{layer} takes nothing now; it took from {before}</source>
      <translation>{layer} 现在没有输入，之前接自 {before}</translation>
    </message>
    <message>
      <source>{layer} uses the weights of {owner} now</source>
      <translation>{layer} 现在使用 {owner} 的权重</translation>
    </message>
    <message>
      <source>{layer} with one channel, one filter and a window of 1 cannot always be computed.</source>
      <translation>只有一个通道、一个滤波器且窗口为 1 的 {layer} 并不总能计算。</translation>
    </message>
    <message>
      <source>{layer} works on axis {axis}, which {shape} does not have.</source>
      <translation>{layer} 作用于第 {axis} 轴，而 {shape} 没有这个轴。</translation>
    </message>
    <message>
      <source>{layer} would give more values than any computer can hold.</source>
      <translation>{layer} 给出的值会多到任何计算机都放不下。</translation>
    </message>
    <message>
      <source>{layer} would have more parameters than any computer can hold.</source>
      <translation>{layer} 的参数会多到任何计算机都放不下。</translation>
    </message>
    <message>
      <source>{layer}: {before} → {after}</source>
      <translation>{layer}：{before} → {after}</translation>
    </message>
    <message>
      <source>{layer}: {setting} {before} → {after}</source>
      <translation>{layer}：{setting} {before} → {after}</translation>
    </message>
    <message>
      <source>{message}; `{command} --help` shows what there is.</source>
      <translation>{message}；用 `{command} --help` 查看可用的选项。</translation>
    </message>
    <message>
      <source>{metric} cannot be measured with the loss {loss} and answers of {count}.</source>
      <translation>损失为{loss}、回答为 {count} 时，无法测量{metric}。</translation>
    </message>
    <message>
      <source>{metric} is to be measured twice; once is enough.</source>
      <translation>{metric}要测量两次；一次就够了。</translation>
    </message>
    <message>
      <source>{name} cannot be built. Keras says of its network: {reason} Change it in the program that made it, and save it again.</source>
      <translation>无法构建 {name}。Keras 对这个网络的说法是：{reason} 请在生成它的程序里修改后重新保存。</translation>
    </message>
    <message>
      <source>{name} cannot be built: too many of its layers stand one behind the other.</source>
      <translation>无法搭建 {name}：它有太多的层一个接一个地排着。</translation>
    </message>
    <message>
      <source>{name} cannot be opened. {reason}</source>
      <translation>无法打开 {name}。{reason}</translation>
    </message>
    <message>
      <source>{name} cannot be opened: NetSketch writes {ending} files, but does not read them. Open the .h5 file of the same model.</source>
      <translation>{name} 无法打开：NetSketch 会写 {ending} 文件，但不会读。请打开同一模型的 .h5 文件。</translation>
    </message>
    <message>
      <source>{name} cannot be read as a Python program.</source>
      <translation>{name} 无法作为 Python 程序读取。</translation>
    </message>
    <message>
      <source>{name} cannot be read as text.</source>
      <translation>{name} 无法作为文本读取。</translation>
    </message>
    <message>
      <source>{name} cannot be read back as it was written; save it elsewhere.</source>
      <translation>{name} 写入后无法原样读回；请保存到别处。</translation>
    </message>
    <message>
      <source>{name} cannot be used: the layer “{layer}” holds weights that are not numbers. Its training ran away; train it again with a smaller learning rate.</source>
      <translation>{name} 无法使用：层“{layer}”的权重不是数。它的训练发散了；请用更小的学习率重新训练。</translation>
    </message>
    <message>
      <source>{name} computes too much before its network is there.</source>
      <translation>{name} 在给出网络之前计算得太多。</translation>
    </message>
    <message>
      <source>{name} does not describe a network: it is not what model.to_json() of Keras writes.</source>
      <translation>{name} 没有描述网络：它不是 Keras 的 model.to_json() 写出的内容。</translation>
    </message>
    <message>
      <source>{name} does not fit the network. {reason}</source>
      <translation>{name} 与网络不符。{reason}</translation>
    </message>
    <message>
      <source>{name} holds HDF5 data, but not a Keras model.</source>
      <translation>{name} 里是 HDF5 数据，但不是 Keras 模型。</translation>
    </message>
    <message>
      <source>{name} holds a network without weights. Train it first: netsketch train {name}</source>
      <translation>{name} 中是不带权重的网络。请先训练它：netsketch train {name}</translation>
    </message>
    <message>
      <source>{name} holds no weights as NetSketch reads them: it has no {part}.</source>
      <translation>{name} 中没有 NetSketch 能读取的权重：缺少 {part}。</translation>
    </message>
    <message>
      <source>{name} holds no weights: all of its layers are empty.</source>
      <translation>{name} 中没有权重：所有层都是空的。</translation>
    </message>
    <message>
      <source>{name} holds weights only, and its layers do not follow each other in one row. Open the network first, as a project, a Keras program or the .json of its architecture; then the weights go into it.</source>
      <translation>{name} 只有权重，而且其中的层不能排成一列。请先打开网络本身（项目、Keras 程序或其结构的 .json），再把权重放进去。</translation>
    </message>
    <message>
      <source>{name} holds weights only, and its network cannot be guessed: “{layer}” takes {takes} numbers, but “{before}” gives {gives}. Open the network first, as a project, a Keras program or the .json of its architecture; then the weights go into it.</source>
      <translation>{name} 只有权重，而且无法推测它的网络：“{layer}”需要 {takes} 个数，而“{before}”给出 {gives} 个。请先打开网络本身（项目、Keras 程序或其结构的 .json），再把权重放进去。</translation>
    </message>
    <message>
      <source>{name} holds weights only, and no usual network fits their shapes. Open the network first, as a project, a Keras program or the .json of its architecture; then the weights go into it.</source>
      <translation>{name} 只有权重，而且没有常见的网络与其形状相符。请先打开网络本身（项目、Keras 程序或其结构的 .json），再把权重放进去。</translation>
    </message>
    <message>
      <source>{name} holds weights only, and those of “{layer}” are not among them: it is damaged or incomplete. Open another copy, or save the weights again.</source>
      <translation>{name} 只含权重，而其中没有“{layer}”的权重：文件已损坏或不完整。请打开另一份副本，或重新保存权重。</translation>
    </message>
    <message>
      <source>{name} holds weights only, not the network they belong to. Save the whole model: model.save('model.h5') instead of model.save_weights.</source>
      <translation>{name} 里只有权重，没有所属的网络。请保存整个模型：用 model.save('model.h5') 代替 model.save_weights。</translation>
    </message>
    <message>
      <source>{name} holds weights only. This network was guessed from their shapes; try it on samples that you know before you trust it.</source>
      <translation>{name} 只有权重。这个网络是根据权重的形状推测的；在信任它之前，请先用您熟悉的样本试一试。</translation>
    </message>
    <message>
      <source>{name} is a SavedModel of another program. It can do anything, so NetSketch never runs it. Open it in a script and save it as .h5: keras.models.load_model('{name}').save('model.h5').</source>
      <translation>{name} 是其他程序的 SavedModel。它可能做任何事，所以 NetSketch 从不运行它。请在脚本中打开并另存为 .h5：keras.models.load_model('{name}').save('model.h5')。</translation>
    </message>
    <message>
      <source>{name} is a device or a pipe, not a file; choose a model file.</source>
      <translation>{name} 是设备或管道，不是文件；请选择一个模型文件。</translation>
    </message>
    <message>
      <source>{name} is a folder; choose a file.</source>
      <translation>{name} 是文件夹；请选择文件。</translation>
    </message>
    <message>
      <source>{name} is a folder; choose a model file that ends in .h5.</source>
      <translation>{name} 是文件夹；请选择以 .h5 结尾的模型文件。</translation>
    </message>
    <message>
      <source>{name} is a trained model; give a project or a template to train, and --start-from {name} to go on from what it has learnt.</source>
      <translation>{name} 是训练好的模型；请给出要训练的项目或模板，并用 --start-from {name} 从它已学到的内容继续。</translation>
    </message>
    <message>
      <source>{name} is an archive that cannot be unpacked: it is damaged or incomplete. Open another copy, or save the model again.</source>
      <translation>{name} 是一个无法解压的归档文件：它已损坏或不完整。请打开另一份副本，或重新保存模型。</translation>
    </message>
    <message>
      <source>{name} is an archive, but not a Keras model: it has no {part}.</source>
      <translation>{name} 是压缩包，但不是 Keras 模型：缺少 {part}。</translation>
    </message>
    <message>
      <source>{name} is damaged or incomplete, or was changed after it was saved. Open another copy, or save the model again.</source>
      <translation>{name} 已损坏、不完整，或保存后被改动过。请打开另一份副本，或重新保存模型。</translation>
    </message>
    <message>
      <source>{name} is damaged: its description cannot be read.</source>
      <translation>{name} 已损坏：无法读取它的描述。</translation>
    </message>
    <message>
      <source>{name} is damaged: its weights belong to other layers than the network that it describes.</source>
      <translation>{name} 已损坏：它的权重不属于它所描述的网络。</translation>
    </message>
    <message>
      <source>{name} is damaged: the layer “{layer}” needs {needed} weights, and the file holds another number of them.</source>
      <translation>{name} 已损坏：层“{layer}”需要 {needed} 组权重，而文件中的数量不同。</translation>
    </message>
    <message>
      <source>{name} is damaged: the weights of “{layer}” have other sizes.</source>
      <translation>{name} 已损坏：“{layer}”的权重大小不对。</translation>
    </message>
    <message>
      <source>{name} is empty.</source>
      <translation>{name} 是空的。</translation>
    </message>
    <message>
      <source>{name} is locked with a password. Unlock it and open it again.</source>
      <translation>{name} 被密码锁定。请先解锁，再重新打开。</translation>
    </message>
    <message>
      <source>{name} is not a model file: it does not hold HDF5 data. Open a model that was saved as .h5 or .keras; in Keras: model.save('model.h5').</source>
      <translation>{name} 不是模型文件：其中没有 HDF5 数据。请打开保存为 .h5 或 .keras 的模型；在 Keras 中：model.save('model.h5')。</translation>
    </message>
    <message>
      <source>{name} is not a notebook: it has no cells.</source>
      <translation>{name} 不是笔记本：其中没有单元格。</translation>
    </message>
    <message>
      <source>{name} is not byte for byte as NetSketch saved it: another program wrote it anew, or a disk made a mistake. Network, weights and settings were checked and are as they were.</source>
      <translation>{name} 与 NetSketch 保存时并非逐字节相同：可能被其他程序重新写过，或者磁盘出了错。网络、权重和设置都已核对，与保存时一样。</translation>
    </message>
    <message>
      <source>{name} is not opened: it claims to hold far more numbers than it can.</source>
      <translation>没有打开 {name}：它声称包含的数远多于它能容纳的。</translation>
    </message>
    <message>
      <source>{name} is not opened: it claims to hold far more than it can.</source>
      <translation>未打开 {name}：它声称的内容远多于它能容纳的。</translation>
    </message>
    <message>
      <source>{name} is not opened: it has too many parts.</source>
      <translation>没有打开 {name}：它的部件太多。</translation>
    </message>
    <message>
      <source>{name} is not opened: it holds links to other places.</source>
      <translation>没有打开 {name}：它含有指向别处的链接。</translation>
    </message>
    <message>
      <source>{name} is not opened: it holds notes that are neither text nor numbers.</source>
      <translation>没有打开 {name}：它含有既不是文本也不是数的附注。</translation>
    </message>
    <message>
      <source>{name} is not opened: it holds parts that a model does not have.</source>
      <translation>没有打开 {name}：它含有模型不会有的部件。</translation>
    </message>
    <message>
      <source>{name} is not opened: it holds something other than numbers where weights should be.</source>
      <translation>没有打开 {name}：本该是权重的地方不是数。</translation>
    </message>
    <message>
      <source>{name} is not opened: it is compressed in a way that is not known here.</source>
      <translation>没有打开 {name}：它的压缩方式在这里无法识别。</translation>
    </message>
    <message>
      <source>{name} is not opened: it is damaged, or takes more time or memory to read than a model file of its size can need.</source>
      <translation>没有打开 {name}：它已损坏，或者读取它所需的时间或内存超过了这样大小的模型文件可能需要的。</translation>
    </message>
    <message>
      <source>{name} is not opened: it names program code to be run ({program}), which NetSketch never does.</source>
      <translation>没有打开 {name}：它要求运行程序代码（{program}），NetSketch 从不这样做。</translation>
    </message>
    <message>
      <source>{name} is not opened: it takes its numbers from other files.</source>
      <translation>没有打开 {name}：它的数取自其他文件。</translation>
    </message>
    <message>
      <source>{name} is not opened: its description is too large.</source>
      <translation>没有打开 {name}：它的描述太大。</translation>
    </message>
    <message>
      <source>{name} is not opened: its groups are nested too deep.</source>
      <translation>没有打开 {name}：它的组嵌套太深。</translation>
    </message>
    <message>
      <source>{name} is not opened: its network has more than {calls:,} layers or {wires:,} connections.</source>
      <translation>没有打开 {name}：它的网络超过 {calls:,} 个层或 {wires:,} 条连线。</translation>
    </message>
    <message>
      <source>{name} is not opened: its parts are entangled.</source>
      <translation>没有打开 {name}：它的部件互相缠绕。</translation>
    </message>
    <message>
      <source>{name} is not opened: the notes in it are too long.</source>
      <translation>没有打开 {name}：其中的附注太长。</translation>
    </message>
    <message>
      <source>{name} is too large for memory and stays in its file; my drawings cannot be added to it.</source>
      <translation>“{name}”太大，内存放不下，留在文件中；我的图画不能加入其中。</translation>
    </message>
    <message>
      <source>{name} makes no network that can be read: it needs Sequential([…]) or Model(inputs, outputs) of Keras.</source>
      <translation>{name} 中没有能读取的网络：需要 Keras 的 Sequential([…]) 或 Model(inputs, outputs)。</translation>
    </message>
    <message>
      <source>{name} may not be read; check its permissions.</source>
      <translation>无法读取 {name}；请检查它的权限。</translation>
    </message>
    <message>
      <source>{name} needs more memory than there is.</source>
      <translation>{name} 需要的内存超过现有的内存。</translation>
    </message>
    <message>
      <source>{name} was changed by another program while it was read. Try again when that is done.</source>
      <translation>读取 {name} 时，另一个程序改动了它。等那个程序完成后请再试一次。</translation>
    </message>
    <message>
      <source>{name} was changed elsewhere since NetSketch saved it: its settings are others now. If nobody meant to change them, the file is damaged: take another copy.</source>
      <translation>{name} 在 NetSketch 保存之后被别处改动过：它的设置已经不同。如果没有人有意改动，那就是文件损坏了：请用另一份副本。</translation>
    </message>
    <message>
      <source>{name} was changed elsewhere since NetSketch saved it: the weights of {count} layers are others now, first of them “{layer}”. If nobody meant to change them, the file is damaged: take another copy.</source>
      <translation>{name} 在 NetSketch 保存之后被别处改动过：{count} 个层的权重已经不同，第一个是“{layer}”。如果没有人有意改动，那就是文件损坏了：请用另一份副本。</translation>
    </message>
    <message>
      <source>{name} was changed elsewhere since NetSketch saved it: the weights of “{layer}” are others now. If nobody meant to change them, the file is damaged: take another copy.</source>
      <translation>{name} 在 NetSketch 保存之后被别处改动过：“{layer}”的权重已经不同。如果没有人有意改动，那就是文件损坏了：请用另一份副本。</translation>
    </message>
    <message>
      <source>{name} was changed elsewhere since NetSketch saved it: what its optimizer remembers is other now. If nobody meant to change that, the file is damaged: take another copy.</source>
      <translation>NetSketch 保存 {name} 之后，它在别处被改过：优化器记住的内容现在不同了。如果没有人有意修改，文件就是损坏了：请换一份副本。</translation>
    </message>
    <message>
      <source>{name} was not saved: a file is called so already. Choose another name.</source>
      <translation>{name} 没有保存：已有文件叫这个名称。请换一个名称。</translation>
    </message>
    <message>
      <source>{name} was not saved: a folder with other things in it is called so. Choose another name.</source>
      <translation>{name} 没有保存：已有一个装着其他东西的文件夹叫这个名称。请换一个名称。</translation>
    </message>
    <message>
      <source>{name} was not saved: its earlier version could not be kept in {folder} ({reason}). Make room there, or save under another name; the earlier file is unharmed.</source>
      <translation>{name} 没有保存：它先前的版本无法保留在 {folder} 中（{reason}）。请在那里腾出空间，或另取一个名字保存；先前的文件完好无损。</translation>
    </message>
    <message>
      <source>{name} was not saved: no file can be there. Choose another.</source>
      <translation>{name} 没有保存：那里不能有文件。请另选一个位置。</translation>
    </message>
    <message>
      <source>{name} was not saved: pictures end with .png, .svg or .pdf.</source>
      <translation>{name} 没有保存：图片的扩展名应为 .png、.svg 或 .pdf。</translation>
    </message>
    <message>
      <source>{name} was not saved: something else has that name. Choose another name.</source>
      <translation>{name} 没有保存：这个名字已被别的东西占用。请换一个名字。</translation>
    </message>
    <message>
      <source>{name} was not saved: that is the name of a folder. Choose another name.</source>
      <translation>{name} 没有保存：这是一个文件夹的名称。请换一个名称。</translation>
    </message>
    <message>
      <source>{name} was not saved: the disk is full. Free some space or choose another folder; the earlier file is unharmed.</source>
      <translation>{name} 没有保存：磁盘已满。请腾出空间或选择其他文件夹；原来的文件完好无损。</translation>
    </message>
    <message>
      <source>{name} was not saved: the network is empty. Add a layer first.</source>
      <translation>{name} 没有保存：网络是空的。请先添加一个层。</translation>
    </message>
    <message>
      <source>{name} was not saved: there is no folder {folder}. Choose another.</source>
      <translation>{name} 没有保存：没有文件夹 {folder}。请另选一个。</translation>
    </message>
    <message>
      <source>{name} was not saved: writing in {folder} is not allowed. Choose another folder or name.</source>
      <translation>{name} 没有保存：不允许在 {folder} 中写入。请选择其他文件夹或名称。</translation>
    </message>
    <message>
      <source>{name} was not saved: {reason}. Choose another folder; the earlier file is unharmed.</source>
      <translation>{name} 没有保存：{reason}。请选择其他文件夹；原来的文件完好无损。</translation>
    </message>
    <message>
      <source>{name} was read back: all {count:,} numbers are equal.</source>
      <translation>已读回 {name} 核对：全部 {count} 个数都一致。</translation>
    </message>
    <message>
      <source>{name} was saved by a newer NetSketch; open it with that one.</source>
      <translation>{name} 由更新版本的 NetSketch 保存；请用那个版本打开。</translation>
    </message>
    <message>
      <source>{name} would need about {needed} GB of memory, and {free} GB are free. Close other programs, or make the layers of the model smaller.</source>
      <translation>{name} 大约需要 {needed} GB 内存，而空闲的只有 {free} GB。请关闭其他程序，或把模型的层改小。</translation>
    </message>
    <message>
      <source>{network} does not say what data it learns from. Name some with --data; `netsketch datasets` lists what there is, and the path of a .npz file will do.</source>
      <translation>{network} 没有说明用什么数据学习。请用 --data 指定；`netsketch datasets` 会列出现有的数据，也可以给出 .npz 文件的路径。</translation>
    </message>
    <message>
      <source>{network} is a drawing: it has learnt nothing yet that could be taken along. Train it first: `netsketch train {network} --out model.h5`; then export model.h5.</source>
      <translation>{network} 只是一张图：它还没有学到可以带走的东西。请先训练它：`netsketch train {network} --out model.h5`；然后导出 model.h5。</translation>
    </message>
    <message>
      <source>{obstacle} `netsketch check {network}` lists all of them.</source>
      <translation>{obstacle}`netsketch check {network}` 会列出全部问题。</translation>
    </message>
    <message>
      <source>{owner} has no setting “{name}”. There are: {names}.</source>
      <translation>{owner} 没有设置“{name}”。可用的有：{names}。</translation>
    </message>
    <message>
      <source>{owner} has no settings.</source>
      <translation>{owner} 没有设置。</translation>
    </message>
    <message>
      <source>{place} decides only when the program runs; the way that makes the network was read.</source>
      <translation>{place}只有在程序运行时才作决定；已读取给出网络的那条分支。</translation>
    </message>
    <message>
      <source>{place} lets options be given; those that hold without any were read.</source>
      <translation>{place}允许给出选项；已读取不给选项时的值。</translation>
    </message>
    <message>
      <source>{place} makes the network that was read; the program makes {count}.</source>
      <translation>读取的是{place}给出的网络；程序共给出 {count} 个网络。</translation>
    </message>
    <message>
      <source>{place} of {name} is not Python as it is written today: {text}. Mend it and open the file again.</source>
      <translation>{name} {place}不是现在的 Python 写法：{text}。请改正后再打开文件。</translation>
    </message>
    <message>
      <source>{place} of {name}: {reason}</source>
      <translation>{name} {place}：{reason}</translation>
    </message>
    <message>
      <source>{place}: the data of the program is chosen: “{data}”.</source>
      <translation>{place}：已选好程序所用的数据：“{data}”。</translation>
    </message>
    <message>
      <source>{place}: the program learns from “{data}”, which NetSketch does not bring. Choose other data on the Train page, or a file that holds it.</source>
      <translation>{place}：程序用“{data}”学习，NetSketch 不自带这份数据。请在“训练”页选择其他数据，或选一个含有它的文件。</translation>
    </message>
    <message>
      <source>{place}: “{name}” could not be read; what is usual is set instead. {reason}</source>
      <translation>{place}：无法读取“{name}”，已改用常用设置。{reason}</translation>
    </message>
    <message>
      <source>{reader} reads it and answers {equal} of {count} {samples} equally; the largest difference is {difference}.</source>
      <translation>{reader} 读取了它，{count} {samples}中有 {equal} 个回答相同；最大差异为 {difference}。</translation>
    </message>
    <message>
      <source>{reader} reads it, but answers only {equal} of {count} {samples} equally; the largest difference is {difference}. Do not rely on this file: take another form, such as .h5.</source>
      <translation>{reader} 读取了它，但 {count} {samples}中只有 {equal} 个回答相同；最大差异为 {difference}。不要依赖这个文件：请换一种形式，例如 .h5。</translation>
    </message>
    <message>
      <source>{reader} reads it, but the network answers nothing that is a number, so there is nothing to compare. Train it again with a smaller learning rate; the earlier runs may hold one that is well.</source>
      <translation>{reader} 可以读取它，但网络给出的回答都不是数字，因此没有可比较的内容。请用更小的学习率重新训练；以前的训练记录中也许有一个正常的。</translation>
    </message>
    <message>
      <source>{reason} Set it right in the file, or open another copy of it.</source>
      <translation>{reason}请在文件中改正，或打开它的另一份副本。</translation>
    </message>
    <message>
      <source>{sentence} ({where}).</source>
      <translation>{sentence}（{where}）。</translation>
    </message>
    <message>
      <source>{sentence} {place}: {reason}</source>
      <translation>{sentence} {place}：{reason}</translation>
    </message>
    <message>
      <source>{sentence}.</source>
      <translation>{sentence}。</translation>
    </message>
    <message>
      <source>{setting} {before} → {after}</source>
      <translation>{setting} {before} → {after}</translation>
    </message>
    <message>
      <source>{setting} {before} → {after}.</source>
      <translation>{setting} {before} → {after}。</translation>
    </message>
    <message>
      <source>{shape} has {size} values, which cannot be laid out as {target}.</source>
      <translation>{shape} 有 {size} 个值，无法排成 {target}。</translation>
    </message>
    <message>
      <source>{size} values come in, which cannot be laid out as {target}.</source>
      <translation>输入有 {size} 个值，无法排成 {target}。</translation>
    </message>
    <message>
      <source>{thing} has a value that it cannot have</source>
      <translation>{thing}的值不被允许</translation>
    </message>
    <message>
      <source>{thing} must be {wish}</source>
      <translation>{thing}必须是{wish}</translation>
    </message>
    <message>
      <source>{title} can have {count} numbers at most.</source>
      <translation>{title}最多只能有 {count} 个数。</translation>
    </message>
    <message>
      <source>{title} can have −1 only once.</source>
      <translation>{title}中只能有一个 −1。</translation>
    </message>
    <message>
      <source>{title} cannot be {value}.</source>
      <translation>{title}不能是 {value}。</translation>
    </message>
    <message>
      <source>{title} cannot be “{value}”. It is one of: {choices}.</source>
      <translation>{title}不能是“{value}”。可选的有：{choices}。</translation>
    </message>
    <message>
      <source>{title} cannot have a 0 in it.</source>
      <translation>{title}中不能有 0。</translation>
    </message>
    <message>
      <source>{title} could not be fetched: its server could not be reached, or did not answer well. Try again when there is a connection, or fetch {url} elsewhere and save it as {path}.</source>
      <translation>无法下载 {title}：连不上它的服务器，或服务器没有正确响应。请在有网络时再试，或在别处下载 {url} 并保存为 {path}。</translation>
    </message>
    <message>
      <source>{title} could not be saved as {path}: {why}.</source>
      <translation>{title} 无法保存为 {path}：{why}。</translation>
    </message>
    <message>
      <source>{title} does not fit: it has the class “{name}”, which the network has not learnt.</source>
      <translation>{title} 不适用：它有类别“{name}”，网络没有学过。</translation>
    </message>
    <message>
      <source>{title} does not fit: it holds numbers, and the network answers with classes.</source>
      <translation>{title} 不适用：它的标签是数值，而网络的答案是类别。</translation>
    </message>
    <message>
      <source>{title} does not fit: its samples are {has}, and the network takes {wanted}.</source>
      <translation>{title} 不适用：它的样本是 {has}，而网络接收 {wanted}。</translation>
    </message>
    <message>
      <source>{title} is either on or off.</source>
      <translation>{title}只能是开或关。</translation>
    </message>
    <message>
      <source>{title} must be a number.</source>
      <translation>{title}必须是一个数。</translation>
    </message>
    <message>
      <source>{title} must be a whole number.</source>
      <translation>{title}必须是整数。</translation>
    </message>
    <message>
      <source>{title} must be from {low} to {high}.</source>
      <translation>{title}必须在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
      <source>{title} must be numbers, for example 0.1, 0.2.</source>
      <translation>{title}必须是数，例如 0.1, 0.2。</translation>
    </message>
    <message>
      <source>{title} must be whole numbers, for example 3 × 3.</source>
      <translation>{title}必须是整数，例如 3 × 3。</translation>
    </message>
    <message>
      <source>{title} must be {count} numbers.</source>
      <translation>{title}必须是 {count} 个数。</translation>
    </message>
    <message>
      <source>{title} must be {count} whole numbers.</source>
      <translation>{title}必须是 {count} 个整数。</translation>
    </message>
    <message>
      <source>{title} must have 1 to 8 numbers.</source>
      <translation>{title}必须有 1 到 8 个数。</translation>
    </message>
    <message>
      <source>{title} needs a value.</source>
      <translation>{title}需要一个值。</translation>
    </message>
    <message>
      <source>{trouble} What the network has learnt is not on the disk: save the model.</source>
      <translation>{trouble}网络学到的内容还没有写入磁盘：请保存模型。</translation>
    </message>
    <message>
      <source>{wanted}, not {got}</source>
      <translation>{wanted}，而不是{got}</translation>
    </message>
    <message>
      <source>{what} {reason}. Another program may hold one of its files.</source>
      <translation>{what}{reason}。可能有其他程序正占用其中的文件。</translation>
    </message>
    <message>
      <source>{what} {why}</source>
      <translation>{what}{why}</translation>
    </message>
    <message>
      <source>{what} {why} What helps: {repair}.</source>
      <translation>{what}{why}解决办法：{repair}。</translation>
    </message>
    <message>
      <source>{whole} {first}</source>
      <translation>{whole}{first}</translation>
    </message>
    <message>
      <source>{why} The model is kept in {model}.</source>
      <translation>{why}模型保存在 {model} 中。</translation>
    </message>
    <message>
      <source>{why} The training goes on, and tries again after each epoch.</source>
      <translation>{why}训练会继续，并在每轮之后再试一次。</translation>
    </message>
    <message>
      <source>“.{name}” is only known when the program runs.</source>
      <translation>“.{name}”只有在程序运行时才知道。</translation>
    </message>
    <message>
      <source>“.{name}” is only known when the program runs. Write its value there instead.</source>
      <translation>“.{name}”只有在程序运行时才知道。请直接写出它的值。</translation>
    </message>
    <message>
      <source>“.{name}” of a Sequential model cannot be read. Write the layers one after the other.</source>
      <translation>无法读取 Sequential 模型的“.{name}”。请把各层依次写出来。</translation>
    </message>
    <message>
      <source>“multi_hot” puts a 1 for each category that occurs, “one_hot” makes a row for each number, “count” counts how often each occurs.</source>
      <translation>“multi_hot”为每个出现的类别写一个 1，“one_hot”为每个数生成一行，“count”统计每个类别出现多少次。</translation>
    </message>
    <message>
      <source>“same” adds an edge of zeros so that the picture keeps its size, “valid” adds nothing.</source>
      <translation>“same”在边缘补零，让图片保持大小；“valid”什么都不补。</translation>
    </message>
    <message>
      <source>“same” adds zeros at both ends so that the sequence keeps its length, “causal” only before the first step, so that no answer knows what comes later, “valid” adds nothing.</source>
      <translation>“same”在两端补零，让序列保持长度；“causal”只在第一步之前补零，让每个输出都不知道后面的内容；“valid”什么都不补。</translation>
    </message>
    <message>
      <source>“{file}” cannot be read: {reason}.</source>
      <translation>无法读取“{file}”：{reason}。</translation>
    </message>
    <message>
      <source>“{file}” does not fit together: {pictures} holds {count} pictures, {labels} {label_count} labels.</source>
      <translation>“{file}”前后不符：{pictures} 有 {count} 张图片，{labels} 有 {label_count} 个标签。</translation>
    </message>
    <message>
      <source>“{file}” has classes, but the data has numbers.</source>
      <translation>“{file}”里是类别，而数据里是数值。</translation>
    </message>
    <message>
      <source>“{file}” has no “{name}”: NetSketch reads files with x_train and y_train, and for testing x_test and y_test.</source>
      <translation>“{file}”中没有“{name}”：NetSketch 读取含有 x_train 和 y_train 的文件，测试时用 x_test 和 y_test。</translation>
    </message>
    <message>
      <source>“{file}” has numbers, but the data has classes.</source>
      <translation>“{file}”里是数值，而数据里是类别。</translation>
    </message>
    <message>
      <source>“{file}” has the class “{name}”, which the data does not have.</source>
      <translation>“{file}”里有类别“{name}”，而数据里没有。</translation>
    </message>
    <message>
      <source>“{file}” is larger than the free memory, and the disk has no room for it unpacked. Make {size} GB free on the disk, or save the file with numpy.savez, uncompressed.</source>
      <translation>“{file}”大于可用内存，而磁盘没有空间存放解压后的数据。请在磁盘上腾出 {size} GB，或用 numpy.savez 不压缩地保存该文件。</translation>
    </message>
    <message>
      <source>“{file}” is {size} MB large. A project has at most {limit} MB, so this is not one.</source>
      <translation>“{file}”有 {size} MB。项目最大 {limit} MB，所以这不是项目。</translation>
    </message>
    <message>
      <source>“{first}” and “{second}” both make gradients smaller; only one of them can be set.</source>
      <translation>“{first}”和“{second}”都会缩小梯度；只能设置其中一个。</translation>
    </message>
    <message>
      <source>“{id}” cannot be the id of anything: it has 1 to {longest} letters.</source>
      <translation>“{id}”不能用作 id：id 的长度为 1 到 {longest} 个字符。</translation>
    </message>
    <message>
      <source>“{key}” stands twice in one place of the file, so it cannot be told which one is meant.</source>
      <translation>“{key}”在文件的同一处出现了两次，无法判断指的是哪一个。</translation>
    </message>
    <message>
      <source>“{layer}” cannot go on with what it has learnt: the trained network has no such layer any more. Begin with fresh weights.</source>
      <translation>“{layer}”无法从已学到的内容继续：训练好的网络里已没有这样的层。请使用全新权重。</translation>
    </message>
    <message>
      <source>“{layer}” needs {needed}, the file has {held}.</source>
      <translation>“{layer}”需要 {needed}，而文件中是 {held}。</translation>
    </message>
    <message>
      <source>“{name}”</source>
      <translation>“{name}”</translation>
    </message>
    <message>
      <source>“{name}” adds inputs of different shapes.</source>
      <translation>“{name}”把形状不同的输入相加。</translation>
    </message>
    <message>
      <source>“{name}” and “{other}” are different kinds of layers.</source>
      <translation>“{name}”和“{other}”是不同种类的层。</translation>
    </message>
    <message>
      <source>“{name}” answers with a number, not with one of these classes.</source>
      <translation>“{name}”回答的是一个数，而不是这些类别之一。</translation>
    </message>
    <message>
      <source>“{name}” calls the function {function} of TensorFlow in a way for which NetSketch has no layer. Use a layer of Keras instead and save the model again.</source>
      <translation>“{name}”调用 TensorFlow 函数 {function} 的方式在 NetSketch 中没有对应的层。请改用 Keras 的层并重新保存模型。</translation>
    </message>
    <message>
      <source>“{name}” cannot be connected to itself.</source>
      <translation>“{name}”不能和自己相连。</translation>
    </message>
    <message>
      <source>“{name}” cannot be mended so.</source>
      <translation>“{name}”无法这样修复。</translation>
    </message>
    <message>
      <source>“{name}” cannot be the name of a project: it is a path.</source>
      <translation>“{name}”不能用作项目名称：它是一个路径。</translation>
    </message>
    <message>
      <source>“{name}” cannot be watched. There are: {offered}.</source>
      <translation>不能用“{name}”判断。可用的有：{offered}。</translation>
    </message>
    <message>
      <source>“{name}” cannot pass over the gaps that “{other}” marks.</source>
      <translation>“{name}”无法跳过“{other}”标记的空缺。</translation>
    </message>
    <message>
      <source>“{name}” compares the samples of a batch, but a batch has one sample only.</source>
      <translation>“{name}”要比较一批中的各个样本，但一批只有一个样本。</translation>
    </message>
    <message>
      <source>“{name}” does not hold what the network takes: a .npz file with the arrays {inputs}.</source>
      <translation>“{name}”里没有网络需要的内容：一个含有数组 {inputs} 的 .npz 文件。</translation>
    </message>
    <message>
      <source>“{name}” does not touch the answer, so it cannot tell where it looked. Choose another layer.</source>
      <translation>“{name}”与答案无关，无法说明网络看了哪里。请选另一层。</translation>
    </message>
    <message>
      <source>“{name}” ends with softmax, but further layers follow.</source>
      <translation>“{name}”以 softmax 结尾，但后面还有层。</translation>
    </message>
    <message>
      <source>“{name}” ends with softmax, but has one answer only: it is always 1.</source>
      <translation>“{name}”以 softmax 结尾，但只有一个输出：它永远是 1。</translation>
    </message>
    <message>
      <source>“{name}” expects values from {low} to {high}, but those of the pictures are from 0 to 1.</source>
      <translation>“{name}”期望 {low} 到 {high} 的值，但图片的值是 0 到 1。</translation>
    </message>
    <message>
      <source>“{name}” gives {count} values for each sample, more than fit in memory.</source>
      <translation>“{name}”为每个样本输出 {count} 个值，内存放不下。</translation>
    </message>
    <message>
      <source>“{name}” has connections to it, so it cannot become an Input.</source>
      <translation>“{name}”已有连入的线，所以不能变成输入层。</translation>
    </message>
    <message>
      <source>“{name}” has had {done} epochs already. Choose more than that to train it further.</source>
      <translation>“{name}”已训练了 {done} 轮。要继续训练，请选更多的轮数。</translation>
    </message>
    <message>
      <source>“{name}” has no activation, and the next layer weighs its answers again.</source>
      <translation>“{name}”没有激活函数，而下一层又对它的输出加权。</translation>
    </message>
    <message>
      <source>“{name}” has no input number {number}.</source>
      <translation>“{name}”没有第 {number} 个输入。</translation>
    </message>
    <message>
      <source>“{name}” has no output number {number}.</source>
      <translation>“{name}”没有第 {number} 个输出。</translation>
    </message>
    <message>
      <source>“{name}” has one input only.</source>
      <translation>“{name}”只有一个输入。</translation>
    </message>
    <message>
      <source>“{name}” has {count} parameters, for “{flat}” gives it a whole picture.</source>
      <translation>“{name}”有 {count} 个参数，因为“{flat}”把整张图片交给了它。</translation>
    </message>
    <message>
      <source>“{name}” holds something other than rows of numbers.</source>
      <translation>“{name}”里的内容不是一行行的数。</translation>
    </message>
    <message>
      <source>“{name}” in “{file}” has labels from {low} to {high}: they must count from 0, to at most {most}.</source>
      <translation>“{file}”中“{name}”的标签从 {low} 到 {high}：必须从 0 开始，最大到 {most}。</translation>
    </message>
    <message>
      <source>“{name}” in “{file}” holds something other than plain numbers, and is not opened: save it as numbers.</source>
      <translation>“{file}”中的“{name}”不是普通的数，没有打开：请把它存成数。</translation>
    </message>
    <message>
      <source>“{name}” in “{file}” holds values that are not numbers (NaN or infinite).</source>
      <translation>“{file}”中的“{name}”含有不是数的值（NaN 或无穷大）。</translation>
    </message>
    <message>
      <source>“{name}” in “{file}” is larger than the free memory and stored column by column, so it cannot be read piece by piece. Save it with numpy.ascontiguousarray.</source>
      <translation>“{file}”中的“{name}”大于可用内存，并且按列存放，无法分块读取。请用 numpy.ascontiguousarray 处理后再保存。</translation>
    </message>
    <message>
      <source>“{name}” in “{file}” is no list of labels: one whole number for each picture.</source>
      <translation>“{file}”中的“{name}”不是标签列表：应是每张图片一个整数。</translation>
    </message>
    <message>
      <source>“{name}” in “{file}” is too large: its pictures take more than 2 GB.</source>
      <translation>“{file}”中的“{name}”太大：图片超过 2 GB。</translation>
    </message>
    <message>
      <source>“{name}” in “{file}” is {shape}: pictures are count × height × width, or × channels after that.</source>
      <translation>“{file}”中的“{name}”是 {shape}：图片应是 数量 × 高 × 宽，后面还可以 × 通道数。</translation>
    </message>
    <message>
      <source>“{name}” is a function of the program.</source>
      <translation>“{name}”是程序中的函数。</translation>
    </message>
    <message>
      <source>“{name}” is a second end of the network, but it gives no answer.</source>
      <translation>“{name}”是网络的第二个末端，但它不给出回答。</translation>
    </message>
    <message>
      <source>“{name}” is an Input and cannot have connections to it.</source>
      <translation>“{name}”是输入层，不能有连入的线。</translation>
    </message>
    <message>
      <source>“{name}” is an Input: data begins there, nothing flows into it.</source>
      <translation>“{name}”是输入层：数据从那里开始，没有东西流入它。</translation>
    </message>
    <message>
      <source>“{name}” is given inputs of different shapes.</source>
      <translation>“{name}”的各个输入形状不同。</translation>
    </message>
    <message>
      <source>“{name}” is given the same sample as “{first}”.</source>
      <translation>“{name}”得到与“{first}”相同的样本。</translation>
    </message>
    <message>
      <source>“{name}” is given {shape} instead of one row of numbers.</source>
      <translation>“{name}”的输入是 {shape}，而不是一行数。</translation>
    </message>
    <message>
      <source>“{name}” is kept for the model file. Choose another name.</source>
      <translation>“{name}”是模型文件的保留名称。请换一个名称。</translation>
    </message>
    <message>
      <source>“{name}” is missing</source>
      <translation>缺少“{name}”</translation>
    </message>
    <message>
      <source>“{name}” is no convolution before the answer. Choose another layer.</source>
      <translation>“{name}”不是答案之前的卷积层。请选另一层。</translation>
    </message>
    <message>
      <source>“{name}” is not a .npy file that can be read: save it with numpy.save.</source>
      <translation>“{name}”不是可读取的 .npy 文件：请用 numpy.save 保存。</translation>
    </message>
    <message>
      <source>“{name}” is not a data file that can be read here: choose a .npz file as NumPy writes it.</source>
      <translation>“{name}”不是这里能读取的数据文件：请选择 NumPy 写的 .npz 文件。</translation>
    </message>
    <message>
      <source>“{name}” is not a picture that can be opened here: choose a PNG, JPEG, BMP, GIF or WEBP file.</source>
      <translation>“{name}”不是这里能打开的图片：请选择 PNG、JPEG、BMP、GIF 或 WEBP 文件。</translation>
    </message>
    <message>
      <source>“{name}” is not connected.</source>
      <translation>“{name}”没有连接。</translation>
    </message>
    <message>
      <source>“{name}” is not connected: no data reaches it.</source>
      <translation>“{name}”没有连接：没有数据到达它。</translation>
    </message>
    <message>
      <source>“{name}” is not given here.</source>
      <translation>此处没有给出“{name}”。</translation>
    </message>
    <message>
      <source>“{name}” is not ready yet.</source>
      <translation>“{name}”还没有准备好。</translation>
    </message>
    <message>
      <source>“{name}” joins {count} branches; {kind} takes {most} inputs at most.</source>
      <translation>“{name}”汇合了 {count} 个分支；{kind} 最多接收 {most} 个输入。</translation>
    </message>
    <message>
      <source>“{name}” knows neither mean nor variance.</source>
      <translation>“{name}”既没有均值，也没有方差。</translation>
    </message>
    <message>
      <source>“{name}” leads nowhere.</source>
      <translation>“{name}”没有通向任何地方。</translation>
    </message>
    <message>
      <source>“{name}” looks at each pixel by itself.</source>
      <translation>“{name}”逐个像素单独看。</translation>
    </message>
    <message>
      <source>“{name}” makes the pictures dark: their values are from 0 to 1 already.</source>
      <translation>“{name}”会让图片变暗：它们的值已经在 0 到 1 之间。</translation>
    </message>
    <message>
      <source>“{name}” needs whole numbers, but a sample of {data} has fractions.</source>
      <translation>“{name}”需要整数，但{data}的样本中有小数。</translation>
    </message>
    <message>
      <source>“{name}” needs whole numbers, but “{other}” gives fractions.</source>
      <translation>“{name}”需要整数，但“{other}”给出的是小数。</translation>
    </message>
    <message>
      <source>“{name}” needs {least} inputs, but has {count}: its {missing} is missing.</source>
      <translation>“{name}”需要 {least} 个输入，但只有 {count} 个：缺少{missing}。</translation>
    </message>
    <message>
      <source>“{name}” needs {least} inputs.</source>
      <translation>“{name}”需要 {least} 个输入。</translation>
    </message>
    <message>
      <source>“{name}” shares its weights, so it cannot become another kind of layer.</source>
      <translation>“{name}”共享了权重，所以不能换成另一种层。</translation>
    </message>
    <message>
      <source>“{name}” shares out 1 among places, not among the channels.</source>
      <translation>“{name}”把 1 分给各个位置，而不是各个通道。</translation>
    </message>
    <message>
      <source>“{name}” shares the weights of a layer that has none to share.</source>
      <translation>“{name}”要共享的那个层没有权重可共享。</translation>
    </message>
    <message>
      <source>“{name}” shares the weights of “{other}” but has other settings.</source>
      <translation>“{name}”与“{other}”共享权重，但设置不同。</translation>
    </message>
    <message>
      <source>“{name}” shows more answers than are used.</source>
      <translation>“{name}”显示的输出比用到的多。</translation>
    </message>
    <message>
      <source>“{name}” stands at the end and switches off answers.</source>
      <translation>“{name}”在末尾，会关掉一部分答案。</translation>
    </message>
    <message>
      <source>“{name}” still leaves one place only.</source>
      <translation>“{name}”仍然只留下一个位置。</translation>
    </message>
    <message>
      <source>“{name}” switches everything off.</source>
      <translation>“{name}”把一切都关掉了。</translation>
    </message>
    <message>
      <source>“{name}” takes one input only, but has more.</source>
      <translation>“{name}”只接收一个输入，但现在不止一个。</translation>
    </message>
    <message>
      <source>“{name}” takes one input only. To join branches, use Add or Concatenate.</source>
      <translation>“{name}”只接收一个输入。要汇合分支，请用相加层或拼接层。</translation>
    </message>
    <message>
      <source>“{name}” takes {most} inputs at most, but has more.</source>
      <translation>“{name}”最多接收 {most} 个输入，但现在超过了。</translation>
    </message>
    <message>
      <source>“{name}” takes {shape}, but a sample of {data} is {sample}.</source>
      <translation>“{name}”接收 {shape}，但{data}的一个样本是 {sample}。</translation>
    </message>
    <message>
      <source>“{name}” uses the weights of “{other}”, which were made for another shape.</source>
      <translation>“{name}”使用“{other}”的权重，而那些权重是为另一种形状准备的。</translation>
    </message>
    <message>
      <source>“{name}” would still be as large.</source>
      <translation>“{name}”仍会一样大。</translation>
    </message>
    <message>
      <source>“{name}” would still not answer.</source>
      <translation>“{name}”仍然不会给出回答。</translation>
    </message>
    <message>
      <source>“{owner}” has no setting named “{name}”.</source>
      <translation>“{owner}”没有名为“{name}”的设置。</translation>
    </message>
    <message>
      <source>“{path}” cannot be read or written: {reason}.</source>
      <translation>无法读写“{path}”：{reason}。</translation>
    </message>
    <message>
      <source>“{path}” is not the path of a file.</source>
      <translation>“{path}”不是文件路径。</translation>
    </message>
    <message>
      <source>“{source}” already gets its data from “{target}”: the connection would close a circle.</source>
      <translation>“{source}”的数据已经来自“{target}”：这条连接会形成环。</translation>
    </message>
    <message>
      <source>“{source}” and “{target}” are connected already.</source>
      <translation>“{source}”和“{target}”已经连接。</translation>
    </message>
    <message>
      <source>“{text}” are no class weights: give equal, balanced, or numbers as in 0.5,1,2.</source>
      <translation>“{text}”不是类别权重：请给出 equal、balanced 或像 0.5,1,2 这样的数。</translation>
    </message>
    <message>
      <source>“{text}” is no batch size: give a whole number, or all.</source>
      <translation>“{text}”不是批大小：请给出整数或 all。</translation>
    </message>
    <message>
      <source>“{text}” is no number</source>
      <translation>“{text}”不是数字</translation>
    </message>
    <message>
      <source>“{text}” is no whole number</source>
      <translation>“{text}”不是整数</translation>
    </message>
    <message>
      <source>“{text}” is nothing that the network can be checked on: give a share from 0 to 1, the word test or a .npz file.</source>
      <translation>“{text}”不能用来检验网络：请给出 0 到 1 之间的比例、test 或 .npz 文件。</translation>
    </message>
    <message>
      <source>“{text}” is only known when the program runs. Write its value there instead.</source>
      <translation>“{text}”只有在程序运行时才知道。请直接写出它的值。</translation>
    </message>
    <message>
      <source>“{text}” sets nothing: write NAME=VALUE, as in optimizer.momentum=0.9.</source>
      <translation>“{text}”没有设置任何东西：请写成 NAME=VALUE，例如 optimizer.momentum=0.9。</translation>
    </message>
  </context>
  <context>
    <name>compare</name>
    <message>
      <source>Both are right and wrong on the same samples: there is no difference.</source>
      <translation>两者在相同的样本上对、在相同的样本上错：没有差别。</translation>
    </message>
    <message>
      <source>Neither is clearly better: {first} alone is right on {one}, {second} alone on {other}. That may be chance: two models that are equally good would differ so much in {times} of 100 such tests ({p}).</source>
      <translation>没有哪个明显更好：只有 {first} 对的有 {one} 个，只有 {second} 对的有 {other} 个。这可能是偶然：两个同样好的模型，每 100 次这样的测试中也会有 {times} 次相差这么多（{p}）。</translation>
    </message>
    <message>
      <source>That is hardly chance: two models that are equally good would differ so much in {times} of 1,000 such tests ({p}).</source>
      <translation>这几乎不会是偶然：两个同样好的模型，每 1,000 次这样的测试中只有 {times} 次会相差这么多（{p}）。</translation>
    </message>
    <message>
      <source>That is no chance: two models that are equally good would differ so much in less than one of 1,000 such tests ({p}).</source>
      <translation>这不是偶然：两个同样好的模型，1,000 次这样的测试中也不到一次会相差这么多（{p}）。</translation>
    </message>
    <message>
      <source>{better} is better: it is right on {right} that {worse} gets wrong, and wrong on {wrong} that the other gets right. {chance}</source>
      <translation>{better} 更好：{worse} 答错的样本中它答对 {right} 个，对方答对的样本中它答错 {wrong} 个。{chance}</translation>
    </message>
    <message>
      <source>{share} right ({low}–{high})</source>
      <translation>{share} 正确（{low}–{high}）</translation>
    </message>
  </context>
  <context>
    <name>gradients</name>
    <message>
      <source>The gradients of all layers are of similar size: every layer learns.</source>
      <translation>各层的梯度大小相近：每一层都在学习。</translation>
    </message>
    <message>
      <source>The gradients of {layer} are no numbers any more: try a smaller learning rate.</source>
      <translation>{layer} 的梯度已不是数值：请试试更小的学习率。</translation>
    </message>
    <message>
      <source>The gradients of {layer} are zero: it does not learn.</source>
      <translation>{layer} 的梯度为零：它没有在学习。</translation>
    </message>
    <message>
      <source>The gradients of {layer} are {times} times larger than at the beginning: they explode. A smaller learning rate or clipping helps.</source>
      <translation>{layer} 的梯度是开始时的 {times} 倍：梯度爆炸。更小的学习率或梯度裁剪会有帮助。</translation>
    </message>
    <message>
      <source>The gradients of {small} are {times} times smaller than those of {large}.</source>
      <translation>{small} 的梯度只有 {large} 的 {times} 分之一。</translation>
    </message>
    <message>
      <source>The gradients of {small} are {times} times smaller than those of {large}: they vanish.</source>
      <translation>{small} 的梯度只有 {large} 的 {times} 分之一：梯度消失。</translation>
    </message>
  </context>
  <context>
    <name>group_row</name>
    <message>
      <source>Group {name}</source>
      <translation>组 {name}</translation>
    </message>
    <message>
      <source>{count} parameters</source>
      <translation>{count} 个参数</translation>
    </message>
  </context>
  <context>
    <name>group_tip</name>
    <message>
      <source>Click: select. Drag: move. Double-click: rename.</source>
      <translation>单击：选择。拖动：移动。双击：重命名。</translation>
    </message>
  </context>
  <context>
    <name>inside</name>
    <message>
      <source>Lowest {low}, highest {high}. Shape {shape}.</source>
      <translation>最低 {low}，最高 {high}。形状 {shape}。</translation>
    </message>
    <message>
      <source>Number {column}: about {value}</source>
      <translation>第 {column} 个数：约 {value}</translation>
    </message>
    <message>
      <source>Picture {picture}, row {row}, column {column}: about {value}</source>
      <translation>第 {picture} 张图第 {row} 行第 {column} 列：约 {value}</translation>
    </message>
    <message>
      <source>Some of its values are no numbers. Shape {shape}.</source>
      <translation>它的一些值不是数。形状 {shape}。</translation>
    </message>
    <message>
      <source>Step {row}, number {column}: about {value}</source>
      <translation>第 {row} 步第 {column} 个数：约 {value}</translation>
    </message>
    <message>
      <source>no number</source>
      <translation>不是数</translation>
    </message>
    <message>
      <source>{name}: about {value}</source>
      <translation>{name}：约 {value}</translation>
    </message>
    <message>
      <source>{title} · a number</source>
      <translation>{title} · 一个数</translation>
    </message>
    <message>
      <source>{title} · a picture</source>
      <translation>{title} · 一张图</translation>
    </message>
    <message>
      <source>{title} · rests while answering</source>
      <translation>{title} · 回答时不起作用</translation>
    </message>
    <message>
      <source>{title} · the first {shown} of {count} numbers</source>
      <translation>{title} · {count} 个数中的前 {shown} 个</translation>
    </message>
    <message>
      <source>{title} · {count} numbers</source>
      <translation>{title} · {count} 个数</translation>
    </message>
    <message>
      <source>{title} · {count} pictures</source>
      <translation>{title} · {count} 张图</translation>
    </message>
    <message>
      <source>{title} · {shown} of {count} pictures</source>
      <translation>{title} · {count} 张图中的 {shown} 张</translation>
    </message>
    <message>
      <source>{title} · {steps} steps of {count} numbers</source>
      <translation>{title} · {steps} 步，每步 {count} 个数</translation>
    </message>
  </context>
  <context>
    <name>layer_count</name>
    <message>
      <source>1 layer</source>
      <translation>1 层</translation>
    </message>
    <message>
      <source>{count} layers</source>
      <translation>{count} 层</translation>
    </message>
  </context>
  <context>
    <name>metrics</name>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
  </context>
  <context>
    <name>numbers</name>
    <message>
      <source>now</source>
      <translation>刚刚</translation>
    </message>
    <message>
      <source>today {time}</source>
      <translation>今天 {time}</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>昨天</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} 分钟</translation>
    </message>
    <message>
      <source>{minutes} min ago</source>
      <translation>{minutes} 分钟前</translation>
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
      <source>{number} %</source>
      <translation>{number}%</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} 秒</translation>
    </message>
  </context>
  <context>
    <name>parameters</name>
    <message>
      <source>{count} frozen</source>
      <translation>{count} 个已冻结</translation>
    </message>
    <message>
      <source>{count} learnt</source>
      <translation>{count} 个学来的</translation>
    </message>
    <message>
      <source>{count} remembered</source>
      <translation>{count} 个记住的</translation>
    </message>
  </context>
  <context>
    <name>plots</name>
    <message>
      <source>Drag to see the network as it was then. The small lines are the epochs that were kept; Ctrl+← and Ctrl+→ go from one to the next.</source>
      <translation>拖动可查看网络当时的样子。小竖线是保留下来的轮次；Ctrl+← 和 Ctrl+→ 在它们之间移动。</translation>
    </message>
    <message>
      <source>Epoch {epoch}</source>
      <translation>第 {epoch} 轮</translation>
    </message>
    <message>
      <source>Epoch {epoch} · step {step}</source>
      <translation>第 {epoch} 轮 · 第 {step} 步</translation>
    </message>
    <message>
      <source>another run</source>
      <translation>另一次运行</translation>
    </message>
    <message>
      <source>best accuracy</source>
      <translation>准确率最佳</translation>
    </message>
    <message>
      <source>best training accuracy</source>
      <translation>最佳训练准确率</translation>
    </message>
    <message>
      <source>best validation accuracy</source>
      <translation>最佳验证准确率</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>lowest loss</source>
      <translation>损失最低</translation>
    </message>
    <message>
      <source>lowest training loss</source>
      <translation>最低训练损失</translation>
    </message>
    <message>
      <source>lowest validation loss</source>
      <translation>最低验证损失</translation>
    </message>
    <message>
      <source>this step</source>
      <translation>这一步</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>{what}: {value}, in epoch {epoch}</source>
      <translation>{what}：{value}，在第 {epoch} 轮</translation>
    </message>
  </context>
  <context>
    <name>test set</name>
    <message>
      <source>{answered} for {true}</source>
      <translation>答 {answered}，应为 {true}</translation>
    </message>
    <message>
      <source>{count} samples</source>
      <translation>{count} 个样本</translation>
    </message>
    <message>
      <source>{count} samples that are held out: not learnt from, but watched while learning</source>
      <translation>{count} 个留出的样本：不用于学习，但学习时会查看</translation>
    </message>
    <message>
      <source>{count} samples that no training has seen</source>
      <translation>{count} 个任何训练都没见过的样本</translation>
    </message>
    <message>
      <source>{count} samples, among them those that it has learnt from</source>
      <translation>{count} 个样本，其中包括网络学过的</translation>
    </message>
    <message>
      <source>{count} samples; {size} are fetched first</source>
      <translation>{count} 个样本；先要下载 {size}</translation>
    </message>
    <message>
      <source>{title}: held out</source>
      <translation>{title}：留出部分</translation>
    </message>
    <message>
      <source>{title}: test part</source>
      <translation>{title}：测试部分</translation>
    </message>
    <message>
      <source>{title}: training part</source>
      <translation>{title}：训练部分</translation>
    </message>
    <message>
      <source>{true} read as {answered}</source>
      <translation>{true} 读成 {answered}</translation>
    </message>
    <message>
      <source>{true} read right</source>
      <translation>{true} 读对了</translation>
    </message>
  </context>
</TS>
