<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
      <source>The answer</source>
      <translation>答案</translation>
    </message>
    <message>
      <source>The answer follows the pen.</source>
      <translation>边画边猜，答案随笔更新。</translation>
    </message>
    <message>
      <source>hard to say: {share} %</source>
      <translation>不好说：{share}%</translation>
    </message>
    <message>
      <source>over {share} % sure</source>
      <translation>超过 {share}% 的把握</translation>
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
    <name>BuildPage</name>
    <message>
      <source>Build</source>
      <translation>搭建</translation>
    </message>
  </context>
  <context>
    <name>CanvasButtons</name>
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
      <source>{count} parameters</source>
      <translation>{count} 个参数</translation>
    </message>
  </context>
  <context>
    <name>ConfusionMatrix</name>
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
    <name>DataChooser</name>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>打开文件…</translation>
    </message>
  </context>
  <context>
    <name>DataController</name>
    <message>
      <source>Choose data</source>
      <translation>选择数据</translation>
    </message>
    <message>
      <source>{training} to learn from, {test} to test</source>
      <translation>训练 {training} 张，测试 {test} 张</translation>
    </message>
  </context>
  <context>
    <name>DigitPad</name>
    <message>
      <source>Draw a digit here</source>
      <translation>在这里画一个数字</translation>
    </message>
    <message>
      <source>Draw a digit. With the keyboard: arrow keys move the pen, Space puts it down and lifts it.</source>
      <translation>画一个数字。用键盘时：方向键移动画笔，空格键落笔和提笔。</translation>
    </message>
    <message>
      <source>Drawing pad</source>
      <translation>画板</translation>
    </message>
  </context>
  <context>
    <name>DrawWire</name>
    <message>
      <source>Connect</source>
      <translation>连接</translation>
    </message>
    <message>
      <source>Disconnect</source>
      <translation>断开连接</translation>
    </message>
  </context>
  <context>
    <name>DrawingController</name>
    <message>
      <source>Answer in {time} ms</source>
      <translation>{time} 毫秒内作答</translation>
    </message>
    <message>
      <source>No network has learnt yet</source>
      <translation>还没有训练好的网络</translation>
    </message>
    <message>
      <source>Open a picture</source>
      <translation>打开图片</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Train one, or open a model; then it answers your drawing.</source>
      <translation>先训练一个网络或打开一个模型，它就能回答你画的是什么。</translation>
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
  </context>
  <context>
    <name>EvaluationController</name>
    <message>
      <source>The chosen data has no test part.</source>
      <translation>所选数据没有测试部分。</translation>
    </message>
    <message>
      <source>The network is still learning; test it when that has ended.</source>
      <translation>网络还在学习；等训练结束后再测试。</translation>
    </message>
    <message>
      <source>Train a network or open a model; then it can be tested here.</source>
      <translation>训练一个网络或打开一个模型，就可以在这里测试。</translation>
    </message>
    <message>
      <source>{title}: {count} pictures that no training has seen</source>
      <translation>{title}：{count} 张从未用于训练的图片</translation>
    </message>
  </context>
  <context>
    <name>FileController</name>
    <message>
      <source>A model file keeps what was trained; save the drawing as a project, or train first.</source>
      <translation>模型文件只保存训练过的内容；请把画好的网络另存为项目，或先训练。</translation>
    </message>
    <message>
      <source>A project can be opened beside it.</source>
      <translation>项目可以同时打开，不影响训练。</translation>
    </message>
    <message>
      <source>A project keeps the drawing; what the network has learnt goes into a model file.</source>
      <translation>项目文件只保存图纸；学到的内容要存成模型文件。</translation>
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
      <source>It was in {folder}; it may have been moved or renamed.</source>
      <translation>它原来在 {folder}，可能已被移动或改名。</translation>
    </message>
    <message>
      <source>It was written by {origin}.</source>
      <translation>它由 {origin} 写成。</translation>
    </message>
    <message>
      <source>NetSketch opens projects (.netsketch), models (.h5), pictures and data (.npz).</source>
      <translation>NetSketch 可以打开项目（.netsketch）、模型（.h5）、图片和数据（.npz）。</translation>
    </message>
    <message>
      <source>NetSketch project</source>
      <translation>NetSketch 项目</translation>
    </message>
    <message>
      <source>NetSketch projects, models and pictures</source>
      <translation>NetSketch 项目、模型和图片</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Save as</source>
      <translation>另存为</translation>
    </message>
    <message>
      <source>Save as a project…</source>
      <translation>另存为项目…</translation>
    </message>
    <message>
      <source>Save model</source>
      <translation>保存模型</translation>
    </message>
    <message>
      <source>Save model…</source>
      <translation>保存模型…</translation>
    </message>
    <message>
      <source>Saved as “{name}” in {folder}.</source>
      <translation>已存为“{name}”，位于 {folder}。</translation>
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
      <source>{accuracy} on unseen pictures</source>
      <translation>未见过的图片上 {accuracy}</translation>
    </message>
    <message>
      <source>“Save model…” keeps it in a file of yours.</source>
      <translation>用“保存模型…”可以把它存成您自己的文件。</translation>
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
      <source>“{name}” was not saved and is put aside.</source>
      <translation>“{name}”尚未保存，已暂存到一边。</translation>
    </message>
  </context>
  <context>
    <name>GraphCommands</name>
    <message>
      <source>Add {layer}</source>
      <translation>添加 {layer}</translation>
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
    <name>HomePage</name>
    <message>
      <source>First time here?</source>
      <translation>第一次来？</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>主页</translation>
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
      <source>Take a ready-made one and change it, or begin with an empty page.</source>
      <translation>选一个现成的来修改，或从空白页开始。</translation>
    </message>
    <message>
      <source>Three steps, two minutes: train a network on digits, draw one yourself, keep what it learnt.</source>
      <translation>三步，两分钟：用数字训练一个网络，自己画一个数字，把学到的保存下来。</translation>
    </message>
    <message>
      <source>What would you like a network to learn?</source>
      <translation>你想让网络学会什么？</translation>
    </message>
    <message>
      <source>or drop a file anywhere: .netsketch, .h5, pictures</source>
      <translation>或把文件拖到任意位置：.netsketch、.h5、图片</translation>
    </message>
  </context>
  <context>
    <name>InputRows</name>
    <message>
      <source>Connect</source>
      <translation>连接</translation>
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
  </context>
  <context>
    <name>KindForm</name>
    <message>
      <source>Change {setting}</source>
      <translation>更改{setting}</translation>
    </message>
    <message>
      <source>More settings</source>
      <translation>更多设置</translation>
    </message>
    <message>
      <source>Rename layer</source>
      <translation>重命名层</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
  </context>
  <context>
    <name>KindList</name>
    <message>
      <source>Kinds of layers</source>
      <translation>层的种类</translation>
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
      <source>Name</source>
      <translation>名称</translation>
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
      <source>Layers</source>
      <translation>层</translation>
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
      <source>{count} parameters</source>
      <translation>{count} 个参数</translation>
    </message>
  </context>
  <context>
    <name>LayerTree</name>
    <message>
      <source>Layers of the network</source>
      <translation>网络的层</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>A training is running.</source>
      <translation>训练正在进行。</translation>
    </message>
    <message>
      <source>About NetSketch</source>
      <translation>关于 NetSketch</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Closing stops it; what it has learnt so far is kept among the runs.</source>
      <translation>关闭窗口会停止训练；目前学到的内容会保留在训练记录中。</translation>
    </message>
    <message>
      <source>Data as in mnist.npz</source>
      <translation>与 mnist.npz 格式相同的数据</translation>
    </message>
    <message>
      <source>NetSketch {version}

Draw a neural network, train it, test it, take it along.</source>
      <translation>NetSketch {version}

画一个神经网络，训练它，测试它，带走它。</translation>
    </message>
    <message>
      <source>No network yet</source>
      <translation>还没有网络</translation>
    </message>
    <message>
      <source>Open data</source>
      <translation>打开数据</translation>
    </message>
    <message>
      <source>Something went wrong inside NetSketch: {what}</source>
      <translation>NetSketch 内部出了问题：{what}</translation>
    </message>
    <message>
      <source>Stop and keep what it has learnt</source>
      <translation>停止并保留已学到的内容</translation>
    </message>
    <message>
      <source>Your work is still here; save it. The report is in {log}</source>
      <translation>你的工作还在，请先保存。错误报告在 {log}</translation>
    </message>
    <message>
      <source>the drawing has changed since</source>
      <translation>之后图纸已有改动</translation>
    </message>
    <message>
      <source>{accuracy} right on held-out pictures</source>
      <translation>留出图片正确率 {accuracy}</translation>
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
    <name>MoveCards</name>
    <message>
      <source>Move layers</source>
      <translation>移动层</translation>
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
      <source>Select a layer to see and change its settings.</source>
      <translation>选中一个层，即可查看和更改它的设置。</translation>
    </message>
    <message>
      <source>There are no layers yet. Begin with an Input.</source>
      <translation>还没有层。先放一个输入层吧。</translation>
    </message>
    <message>
      <source>{count} layers selected</source>
      <translation>已选中 {count} 个层</translation>
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
      <source>on pictures it has not seen</source>
      <translation>在没见过的图片上</translation>
    </message>
    <message>
      <source>pictures a second</source>
      <translation>张图片/秒</translation>
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
    <name>PageChip</name>
    <message>
      <source>{title} (Ctrl+{number})</source>
      <translation>{title}（Ctrl+{number}）</translation>
    </message>
  </context>
  <context>
    <name>PlotBoxes</name>
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
    <name>PlotLegend</name>
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
  </context>
  <context>
    <name>ProblemList</name>
    <message>
      <source>Problems of the network</source>
      <translation>网络的问题</translation>
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
      <source>Nothing yet. Projects and models that you save or open are listed here.</source>
      <translation>这里还是空的。你保存或打开的项目和模型会列在这里。</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>最近的项目</translation>
    </message>
  </context>
  <context>
    <name>RunModel</name>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
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
      <source>When</source>
      <translation>时间</translation>
    </message>
  </context>
  <context>
    <name>RunTable</name>
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
    <name>RunsController</name>
    <message>
      <source>failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation>已中断</translation>
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
      <source>{count} epochs</source>
      <translation>{count} 轮</translation>
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
    <name>TestPage</name>
    <message>
      <source>Clear</source>
      <translation>清空</translation>
    </message>
    <message>
      <source>Open picture…</source>
      <translation>打开图片…</translation>
    </message>
    <message>
      <source>Stroke</source>
      <translation>撤一笔</translation>
    </message>
    <message>
      <source>Take the last stroke back</source>
      <translation>撤销最后一笔</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>The drawing as it is given to the network.</source>
      <translation>你画的图在交给网络时的样子。</translation>
    </message>
    <message>
      <source>What the network sees</source>
      <translation>网络看到的样子</translation>
    </message>
    <message>
      <source>{rows} × {columns}, centred and scaled as it was taught.</source>
      <translation>{rows} × {columns}，按训练时的方式居中和缩放。</translation>
    </message>
  </context>
  <context>
    <name>TestSetBox</name>
    <message>
      <source>, </source>
      <translation>、</translation>
    </message>
    <message>
      <source>Accuracy on the test set</source>
      <translation>测试集准确率</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>Mixed up most: {mistakes}</source>
      <translation>最常混淆：{mistakes}</translation>
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
      <source>Test set</source>
      <translation>测试集</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>损失 {loss}</translation>
    </message>
    <message>
      <source>right on {count} pictures</source>
      <translation>在 {count} 张图片上的正确率</translation>
    </message>
    <message>
      <source>{true} read as {answered} ({count})</source>
      <translation>{true} 读成 {answered}（{count}）</translation>
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
  </context>
  <context>
    <name>TrainingController</name>
    <message>
      <source>Change the validation share</source>
      <translation>更改验证集比例</translation>
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
      <source>Loss</source>
      <translation>损失函数</translation>
    </message>
    <message>
      <source>More settings</source>
      <translation>更多设置</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
  </context>
  <context>
    <name>TrainingPlot</name>
    <message>
      <source>, validation {value}</source>
      <translation>，验证 {value}</translation>
    </message>
    <message>
      <source>Accuracy plot</source>
      <translation>准确率曲线图</translation>
    </message>
    <message>
      <source>Epoch {epoch}: training {value}</source>
      <translation>第 {epoch} 轮：训练 {value}</translation>
    </message>
    <message>
      <source>Loss plot</source>
      <translation>损失曲线图</translation>
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
      <source>best</source>
      <translation>最佳</translation>
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
      <source>32,000 handwritten digits, 28 × 28, that come with NetSketch: ready at once, without a network.</source>
      <translation>NetSketch 自带的 32,000 个手写数字，28 × 28：无需联网，马上可用。</translation>
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
      <source>A Dense layer has one weight for each pair of an incoming value and a unit. Fewer units, or pooling before it, make it smaller.</source>
      <translation>全连接层里，每个输入值和每个单元之间都有一个权重。减少单元数，或在它之前加池化，可以让它变小。</translation>
    </message>
    <message>
      <source>A Dense layer would answer for each place of the picture apart. Flatten before it lays the picture out as one row, so that there is one answer for all of it.</source>
      <translation>全连接层会对图片的每个位置分别作答。在它之前加展平层，把图片排成一行，就只有一个总的答案。</translation>
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
      <source>A connection leads to “{node}”, which does not exist.</source>
      <translation>有一条连接指向不存在的“{node}”。</translation>
    </message>
    <message>
      <source>A layer cannot be called “{name}”.</source>
      <translation>层不能叫“{name}”。</translation>
    </message>
    <message>
      <source>A layer name has 1 to {longest} letters, digits and underscores and begins with a letter or digit, for example conv_1.</source>
      <translation>层名由 1 到 {longest} 个字母、数字和下划线组成，以字母或数字开头，例如 conv_1。</translation>
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
      <source>A network with several inputs or outputs cannot be tested with pictures; give it arrays.</source>
      <translation>有多个输入或输出的网络不能用图片测试；请给它数组。</translation>
    </message>
    <message>
      <source>A project name has 1 to {longest} characters.</source>
      <translation>项目名称的长度为 1 到 {longest} 个字符。</translation>
    </message>
    <message>
      <source>A rule these numbers must obey after every step, for example never to be negative.</source>
      <translation>这些数在每一步之后都必须遵守的规则，例如不能为负。</translation>
    </message>
    <message>
      <source>A setting is not allowed: {reason}.</source>
      <translation>有一项设置不被允许：{reason}。</translation>
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
      <source>A window must fit into the picture to slide over it. Convolutions and pooling before it shrank the picture.</source>
      <translation>窗口必须能放进图片才能在上面滑动。前面的卷积和池化把图片缩小了。</translation>
    </message>
    <message>
      <source>AMSGrad</source>
      <translation>AMSGrad</translation>
    </message>
    <message>
      <source>About NetSketch</source>
      <translation>关于 NetSketch</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>Adagrad</source>
      <translation>Adagrad</translation>
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
      <source>Adam that looks ahead before each step.</source>
      <translation>每走一步之前先向前看的 Adam。</translation>
    </message>
    <message>
      <source>AdamW</source>
      <translation>AdamW</translation>
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
      <source>Add needs inputs of the same shape, but {first} and {second} come in.</source>
      <translation>相加层要求各输入形状相同，但输入的是 {first} 和 {second}。</translation>
    </message>
    <message>
      <source>Add the activation {activation}</source>
      <translation>添加激活函数 {activation}</translation>
    </message>
    <message>
      <source>Adds a penalty to the loss that keeps these numbers small, so that the network learns less by heart.</source>
      <translation>在损失中加入惩罚项，让这些数保持较小，从而减少网络的死记硬背。</translation>
    </message>
    <message>
      <source>Adds its inputs number by number; they must have the same shape.</source>
      <translation>把各个输入逐个数相加；它们的形状必须相同。</translation>
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
      <source>Along which axis the inputs are joined; −1 is the last one. All other lengths must be equal.</source>
      <translation>沿哪个轴拼接各输入；−1 表示最后一个轴。其他轴的长度必须相等。</translation>
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
      <source>An Input only lets data in. The layers after it learn from the data and give an answer.</source>
      <translation>输入层只负责让数据进来。它后面的层从数据中学习并给出答案。</translation>
    </message>
    <message>
      <source>An output of the model is taken from its middle, which NetSketch does not have; save it without.</source>
      <translation>模型有一个输出取自网络中间，NetSketch 不支持；请去掉它再保存。</translation>
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
      <source>Average Pooling 2D</source>
      <translation>平均池化 AvgPool</translation>
    </message>
    <message>
      <source>Axis</source>
      <translation>轴</translation>
    </message>
    <message>
      <source>Batch Normalization</source>
      <translation>批归一化 BatchNorm</translation>
    </message>
    <message>
      <source>Batch Normalization works on axis {axis}, which {shape} does not have.</source>
      <translation>批归一化作用于第 {axis} 轴，而 {shape} 没有这个轴。</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>批大小</translation>
    </message>
    <message>
      <source>Begins with a bias of 1 at the gate that forgets, so that the layer remembers until it learns not to.</source>
      <translation>遗忘门的偏置从 1 开始，让这一层先记住，直到学会遗忘为止。</translation>
    </message>
    <message>
      <source>Bends every number by one function, so that the network can learn more than straight lines.</source>
      <translation>用一个函数把每个数“弯一弯”，让网络能学到的不只是直线。</translation>
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
      <source>Binary cross-entropy</source>
      <translation>二元交叉熵</translation>
    </message>
    <message>
      <source>Branches can only be joined where their shapes go together.</source>
      <translation>只有形状相配的分支才能汇合。</translation>
    </message>
    <message>
      <source>Bring them to the same width</source>
      <translation>让它们的宽度一致</translation>
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
      <source>Categorical cross-entropy</source>
      <translation>分类交叉熵</translation>
    </message>
    <message>
      <source>Center</source>
      <translation>平移</translation>
    </message>
    <message>
      <source>Centered</source>
      <translation>中心化</translation>
    </message>
    <message>
      <source>Change the loss to {loss}</source>
      <translation>把损失函数改为{loss}</translation>
    </message>
    <message>
      <source>Concatenate</source>
      <translation>拼接 Concatenate</translation>
    </message>
    <message>
      <source>Concatenate joins along axis {axis}, which {shape} does not have.</source>
      <translation>拼接层沿第 {axis} 轴拼接，而 {shape} 没有这个轴。</translation>
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
      <source>Conv 2D</source>
      <translation>卷积 Conv 2D</translation>
    </message>
    <message>
      <source>Conv 2D can have a stride or a dilation above 1, but not both.</source>
      <translation>卷积层的步幅和膨胀率不能同时大于 1。</translation>
    </message>
    <message>
      <source>Convolution</source>
      <translation>卷积</translation>
    </message>
    <message>
      <source>Core</source>
      <translation>核心</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Data comes in here, but no layer takes it.</source>
      <translation>数据从这里进来，但没有层接收它。</translation>
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
      <source>Dilation</source>
      <translation>膨胀率</translation>
    </message>
    <message>
      <source>Divides each step by the usual size of the gradient; often used with LSTM.</source>
      <translation>每一步都除以梯度的平均大小；常与 LSTM 一起使用。</translation>
    </message>
    <message>
      <source>Do not unroll</source>
      <translation>不展开</translation>
    </message>
    <message>
      <source>Drag layers from the palette, begin with a template, or start here with the smallest network.</source>
      <translation>从左侧拖入层，从模板开始，或在这里从最小的网络开始。</translation>
    </message>
    <message>
      <source>Drawings are made {now} large, but the data is {size}.</source>
      <translation>画的图会处理成 {now}，但数据是 {size}。</translation>
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
      <source>Each class needs one output, so that the network can say how sure it is of each.</source>
      <translation>每个类别需要一个输出，网络才能说出对每个类别的把握。</translation>
    </message>
    <message>
      <source>Each filter is a small pattern of weights. It is laid over every place of the picture, and the answer says how well it fits there. Early layers find edges, later ones whole shapes. W is the length that comes in, F the kernel size, P the padding on each side, S the stride.</source>
      <translation>每个滤波器是一小块权重图案。它覆盖图片的每个位置，输出表示那里与它有多吻合。靠前的层找边缘，靠后的层找完整的形状。W 是输入长度，F 是卷积核大小，P 是每侧的填充，S 是步幅。</translation>
    </message>
    <message>
      <source>Each of these settings is fine by itself, but they do not go together.</source>
      <translation>这些设置单独看都没问题，但不能一起使用。</translation>
    </message>
    <message>
      <source>Each sample of the data is one picture. It can flow from one Input into several branches.</source>
      <translation>数据的每个样本是一张图片。它可以从一个输入层流向多个分支。</translation>
    </message>
    <message>
      <source>Each unit multiplies every incoming number by a weight, sums them up, adds its bias and applies the activation. The last layer of a classifier is a Dense layer with one unit for each class and softmax.</source>
      <translation>每个单元把每个输入数乘以一个权重，求和，加上偏置，再经过激活函数。分类器的最后一层是全连接层，每个类别一个单元，并使用 softmax。</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>训练轮数</translation>
    </message>
    <message>
      <source>Epsilon</source>
      <translation>Epsilon</translation>
    </message>
    <message>
      <source>Every network begins with an Input. Its shape is that of one sample of the data; the number of samples is no part of it. MNIST's digits are 28 × 28 × 1: 28 rows, 28 columns, one value of grey from 0 to 1.</source>
      <translation>每个网络都从输入层开始。它的形状就是一个数据样本的形状，不包括样本数量。MNIST 的数字是 28 × 28 × 1：28 行、28 列、一个 0 到 1 的灰度值。</translation>
    </message>
    <message>
      <source>Every unit looks at everything that comes in and weighs it in its own way.</source>
      <translation>每个单元都会看到全部输入，并用自己的方式加权。</translation>
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
      <source>Filters</source>
      <translation>滤波器数</translation>
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
      <source>First sum</source>
      <translation>累加初值</translation>
    </message>
    <message>
      <source>First weights</source>
      <translation>权重初始化</translation>
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
      <source>For classes that are given by number, as in MNIST. The last layer has one unit a class and softmax.</source>
      <translation>用于以数字编号的类别，如 MNIST。最后一层每个类别一个单元，并使用 softmax。</translation>
    </message>
    <message>
      <source>For yes or no: one unit with sigmoid for two classes, or one unit for each question.</source>
      <translation>用于是或否：两个类别时用一个 sigmoid 单元，或每个问题一个单元。</translation>
    </message>
    <message>
      <source>Gate activation</source>
      <translation>门激活函数</translation>
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
      <source>Gives 1 × 1 × channels instead of one row of numbers.</source>
      <translation>输出 1 × 1 × 通道数，而不是一行数。</translation>
    </message>
    <message>
      <source>Gives an answer for each step instead of the last one only; needed when another LSTM follows.</source>
      <translation>对每一步都给出输出，而不只是最后一步；后面还有 LSTM 时需要它。</translation>
    </message>
    <message>
      <source>Gives every unit one number of its own that is added to its answer.</source>
      <translation>给每个单元一个自己的数，加到它的输出上。</translation>
    </message>
    <message>
      <source>Global Average</source>
      <translation>全局平均池化</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>分组数</translation>
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
      <source>Home</source>
      <translation>主页</translation>
    </message>
    <message>
      <source>How far the window moves at each step.</source>
      <translation>窗口每一步移动多远。</translation>
    </message>
    <message>
      <source>How far the window moves at each step; 2 × 2 halves the picture.</source>
      <translation>窗口每一步移动多远；2 × 2 会让图片减半。</translation>
    </message>
    <message>
      <source>How large a step is. Too large and the loss jumps, too small and it takes for ever.</source>
      <translation>每一步走多大。太大损失会跳动，太小则要训练很久。</translation>
    </message>
    <message>
      <source>How many numbers the layer can remember, and so how many come out.</source>
      <translation>这一层能记住多少个数，也就是输出多少个数。</translation>
    </message>
    <message>
      <source>How many patterns the layer looks for; each gives one channel of the answer.</source>
      <translation>这一层寻找多少种图案；每种图案产生一个输出通道。</translation>
    </message>
    <message>
      <source>How many samples are looked at before the weights take a step.</source>
      <translation>看多少个样本之后更新一次权重。</translation>
    </message>
    <message>
      <source>How many times all training samples are shown.</source>
      <translation>把全部训练样本看多少遍。</translation>
    </message>
    <message>
      <source>How many units the layer has, and so how many numbers come out.</source>
      <translation>这一层有多少个单元，也就是输出多少个数。</translation>
    </message>
    <message>
      <source>How much of the last step is kept in the next; 0.9 is usual.</source>
      <translation>上一步有多少保留到下一步；常用 0.9。</translation>
    </message>
    <message>
      <source>How much the penalty weighs; it has no effect without one.</source>
      <translation>惩罚的权重；没有惩罚时不起作用。</translation>
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
      <source>How the weights are drawn at random before training; he_… goes well with ReLU.</source>
      <translation>训练前如何随机初始化权重；he_… 适合搭配 ReLU。</translation>
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
      <source>Input {number} of “{name}” is taken already.</source>
      <translation>“{name}”的第 {number} 个输入已被占用。</translation>
    </message>
    <message>
      <source>Insert Flatten</source>
      <translation>插入展平层</translation>
    </message>
    <message>
      <source>It does learn, but slowly. A cross-entropy compares how sure the network is of each class.</source>
      <translation>它能学习，但很慢。交叉熵比较的是网络对每个类别的把握。</translation>
    </message>
    <message>
      <source>It joins branches: draw a second wire to it, or remove it.</source>
      <translation>它用来汇合分支：给它再连一条线，或删除它。</translation>
    </message>
    <message>
      <source>It was stopped before it began.</source>
      <translation>还没开始就被停止了。</translation>
    </message>
    <message>
      <source>Join along the last axis</source>
      <translation>沿最后一个轴拼接</translation>
    </message>
    <message>
      <source>Keep the axes</source>
      <translation>保留轴</translation>
    </message>
    <message>
      <source>Kernel size</source>
      <translation>卷积核大小</translation>
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
      <source>LSTM</source>
      <translation>长短期记忆 LSTM</translation>
    </message>
    <message>
      <source>LSTM can only be unrolled when the number of steps is known.</source>
      <translation>只有步数已知时，LSTM 才能展开。</translation>
    </message>
    <message>
      <source>Language as the system has it</source>
      <translation>语言跟随系统</translation>
    </message>
    <message>
      <source>Layers that share weights must be given the same shape, for there is one weight for each value.</source>
      <translation>共享权重的层必须有相同的输入形状，因为每个值对应一个权重。</translation>
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
      <source>Learning means changing weights. Only layers that have some, such as Dense and Conv 2D, can learn.</source>
      <translation>学习就是改变权重。只有带权重的层（如全连接层和卷积层）才能学习。</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
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
      <source>Lengths of 1 are stretched to fit, so the same number is added in many places. Is that meant?</source>
      <translation>长度为 1 的轴会被拉伸，同一个数会加到许多位置。这是你想要的吗？</translation>
    </message>
    <message>
      <source>Let all layers learn</source>
      <translation>让所有层都学习</translation>
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
      <source>Let “{name}” keep its axes</source>
      <translation>让“{name}”保留轴</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Like Max Pooling 2D, but the mean of the window stays instead of its strongest answer. LeNet-5, one of the first networks that read digits, worked this way.</source>
      <translation>与最大池化类似，但保留窗口的平均值，而不是最强的响应。最早能识别数字的网络之一 LeNet-5 就是这样做的。</translation>
    </message>
    <message>
      <source>Loading the data</source>
      <translation>正在载入数据</translation>
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
      <source>Look as the system has it</source>
      <translation>外观跟随系统</translation>
    </message>
    <message>
      <source>Looks ahead along the momentum before each step.</source>
      <translation>每一步之前先沿动量方向向前看。</translation>
    </message>
    <message>
      <source>MNIST</source>
      <translation>MNIST</translation>
    </message>
    <message>
      <source>MNIST could not be fetched: its server could not be reached, or did not answer well. Try again when there is a connection, or fetch {url} elsewhere and save it as {path}.</source>
      <translation>无法下载 MNIST：连不上它的服务器，或服务器没有正确响应。请在有网络时再试，或在别处下载 {url} 并保存为 {path}。</translation>
    </message>
    <message>
      <source>MNIST could not be saved as {path}: {why}.</source>
      <translation>MNIST 无法保存为 {path}：{why}。</translation>
    </message>
    <message>
      <source>Make the window {size}</source>
      <translation>把窗口改为 {size}</translation>
    </message>
    <message>
      <source>Makes all weights a little smaller at each step, so that the network learns less by heart.</source>
      <translation>每一步都让所有权重稍微变小，减少网络的死记硬背。</translation>
    </message>
    <message>
      <source>Max Pooling 2D</source>
      <translation>最大池化 MaxPool</translation>
    </message>
    <message>
      <source>Mean absolute error</source>
      <translation>平均绝对误差</translation>
    </message>
    <message>
      <source>Mean squared error</source>
      <translation>均方误差</translation>
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
      <source>Momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>Multilayer perceptron</source>
      <translation>多层感知机</translation>
    </message>
    <message>
      <source>Nadam</source>
      <translation>Nadam</translation>
    </message>
    <message>
      <source>Nesterov</source>
      <translation>Nesterov</translation>
    </message>
    <message>
      <source>New</source>
      <translation>新建</translation>
    </message>
    <message>
      <source>No data file is chosen yet.</source>
      <translation>还没有选择数据文件。</translation>
    </message>
    <message>
      <source>No data reaches this layer. Draw a wire to it from the layer that should come before.</source>
      <translation>没有数据到达这一层。从它前面的层连一条线过来。</translation>
    </message>
    <message>
      <source>No layer of the network can learn.</source>
      <translation>网络中没有能学习的层。</translation>
    </message>
    <message>
      <source>No samples are left to train with; hold out a smaller share for validation.</source>
      <translation>没有剩下可训练的样本；请减小验证集比例。</translation>
    </message>
    <message>
      <source>Nothing follows the Input layer.</source>
      <translation>输入层后面什么也没有。</translation>
    </message>
    <message>
      <source>Of the layer “{name}”, a setting that matters for further training only could not be kept.</source>
      <translation>层“{name}”的一项设置没能保留，它只影响继续训练。</translation>
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
      <source>Only data from a file has a path.</source>
      <translation>只有来自文件的数据才有路径。</translation>
    </message>
    <message>
      <source>Only while training: when the network answers, everything is switched on. Use it when the training accuracy is much better than the validation accuracy.</source>
      <translation>只在训练时起作用：网络作答时全部打开。当训练准确率远高于验证准确率时使用它。</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <source>Other layers use the weights of “{name}” already.</source>
      <translation>其他层已经在使用“{name}”的权重。</translation>
    </message>
    <message>
      <source>Padding</source>
      <translation>填充</translation>
    </message>
    <message>
      <source>Pictures can have at most 40 million pixels.</source>
      <translation>图片最多 4000 万像素。</translation>
    </message>
    <message>
      <source>Plain gradient descent: every weight takes a step of the same rate.</source>
      <translation>普通的梯度下降：每个权重都用同样的学习率更新。</translation>
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
      <source>Prepare them as {size}</source>
      <translation>处理成 {size}</translation>
    </message>
    <message>
      <source>Puts its inputs side by side.</source>
      <translation>把各个输入并排放在一起。</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>RMSprop</source>
      <translation>RMSprop</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>失活率</translation>
    </message>
    <message>
      <source>Read backwards</source>
      <translation>反向读取</translation>
    </message>
    <message>
      <source>Reads a sequence step by step and remembers what matters.</source>
      <translation>一步一步读取序列，记住重要的内容。</translation>
    </message>
    <message>
      <source>Reads the sequence from its end to its beginning.</source>
      <translation>从末尾到开头读取序列。</translation>
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
      <source>Rho</source>
      <translation>Rho</translation>
    </message>
    <message>
      <source>SGD</source>
      <translation>SGD</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>另存为…</translation>
    </message>
    <message>
      <source>Save model…</source>
      <translation>保存模型…</translation>
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
      <source>Scale</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
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
      <source>Set to {classes}</source>
      <translation>设为 {classes}</translation>
    </message>
    <message>
      <source>Set {title} of “{name}” to {value}</source>
      <translation>把“{name}”的{title}设为 {value}</translation>
    </message>
    <message>
      <source>Set “{name}” to {shape}</source>
      <translation>把“{name}”设为 {shape}</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>形状</translation>
    </message>
    <message>
      <source>Shortens gradients that are longer than this; helps when the loss jumps.</source>
      <translation>把超过这个长度的梯度缩短；损失跳动时有帮助。</translation>
    </message>
    <message>
      <source>Show the samples in a new order in each epoch.</source>
      <translation>每一轮都用新的顺序展示样本。</translation>
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
      <source>Shuffle</source>
      <translation>打乱顺序</translation>
    </message>
    <message>
      <source>Slides small windows over the picture and looks for the same pattern everywhere.</source>
      <translation>让小窗口在图片上滑动，到处寻找同样的图案。</translation>
    </message>
    <message>
      <source>Small CNN</source>
      <translation>小型 CNN</translation>
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
      <source>Softmax turns the answers into shares that sum to 1, which is what this loss compares with the labels.</source>
      <translation>Softmax 把输出变成总和为 1 的比例，这正是这个损失函数用来和标签比较的。</translation>
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
      <source>Splits the channels into groups that are worked on apart; it must divide channels and filters.</source>
      <translation>把通道分成分别处理的组；必须能整除通道数和滤波器数。</translation>
    </message>
    <message>
      <source>Spreads the window: with 2 it looks at every second pixel only.</source>
      <translation>把窗口拉开：为 2 时每隔一个像素看一次。</translation>
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
      <source>Stop training</source>
      <translation>停止训练</translation>
    </message>
    <message>
      <source>Stride</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>Switches off some numbers at random while training, so that the network does not learn by heart.</source>
      <translation>训练时随机关闭一部分数，让网络不去死记硬背。</translation>
    </message>
    <message>
      <source>Takes ever smaller steps for weights that have moved a lot.</source>
      <translation>对已经变动很多的权重，步子越来越小。</translation>
    </message>
    <message>
      <source>Target shape</source>
      <translation>目标形状</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>The Input layer is where pictures come in; it tells all others how large they are.</source>
      <translation>图片从输入层进来；它告诉其他层图片有多大。</translation>
    </message>
    <message>
      <source>The Input layer must have as many values as one sample of the data.</source>
      <translation>输入层的数值个数必须和一个数据样本相同。</translation>
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
      <source>The classic: 70,000 digits written by 500 people, 28 × 28. 11 MB are fetched at the first use.</source>
      <translation>经典数据集：500 人书写的 70,000 个数字，28 × 28。首次使用时下载 11 MB。</translation>
    </message>
    <message>
      <source>The connections to “{name}” are not numbered in order.</source>
      <translation>通向“{name}”的连接编号不连续。</translation>
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
      <source>The data has one label a sample, so the network needs one last layer. Join the branches with Add or Concatenate, or remove this one.</source>
      <translation>数据的每个样本只有一个标签，所以网络需要唯一的最后一层。用相加层或拼接层汇合分支，或删除这一支。</translation>
    </message>
    <message>
      <source>The data has {classes} classes and the network gives answers of {outputs}. Set the last Dense layer to {classes} units.</source>
      <translation>数据有 {classes} 个类别，而网络给出的输出是 {outputs}。请把最后的全连接层设为 {classes} 个单元。</translation>
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
      <source>The download was cancelled.</source>
      <translation>下载已取消。</translation>
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
      <source>The file does not say what shape the input “{name}” has; save the model after building it.</source>
      <translation>文件没有说明输入“{name}”的形状；请先 build 模型再保存。</translation>
    </message>
    <message>
      <source>The file is empty. It holds no project.</source>
      <translation>文件是空的，里面没有项目。</translation>
    </message>
    <message>
      <source>The file was not saved: its name is too long. Choose a shorter one.</source>
      <translation>文件没有保存：名称太长。请换一个短一些的。</translation>
    </message>
    <message>
      <source>The file {path} is not MNIST as it should be, and {url} could not be reached to fetch it anew. Try again when there is a connection.</source>
      <translation>文件 {path} 不是完好的 MNIST，而 {url} 又连不上，无法重新下载。请在有网络时再试。</translation>
    </message>
    <message>
      <source>The heart of residual networks: the input of a block is added to its output, so that the block only has to learn what should change.</source>
      <translation>残差网络的核心：把一个模块的输入加到它的输出上，模块只需学习要改变的部分。</translation>
    </message>
    <message>
      <source>The input “{name}” has a shape that cannot be: {shape}.</source>
      <translation>输入“{name}”的形状不可能成立：{shape}。</translation>
    </message>
    <message>
      <source>The last layer gives plain numbers, not shares that sum to 1. Put a softmax behind it before you train further or read its answers as chances.</source>
      <translation>最后一层给出的是普通的数，而不是总和为 1 的比例。继续训练或把输出当作概率之前，请在它后面加一个 softmax。</translation>
    </message>
    <message>
      <source>The last layer has {outputs} outputs, the data has {classes} classes.</source>
      <translation>最后一层有 {outputs} 个输出，而数据有 {classes} 个类别。</translation>
    </message>
    <message>
      <source>The layer “{name}” ({kind}) has a setting that NetSketch does not have: {key} = {value}. Change it in Keras and save the model again.</source>
      <translation>层“{name}”（{kind}）有一项 NetSketch 不支持的设置：{key} = {value}。请在 Keras 中更改后重新保存模型。</translation>
    </message>
    <message>
      <source>The layer “{name}” is a {kind}: it carries program code, which NetSketch never runs. Replace it by ordinary layers in Keras and save the model again.</source>
      <translation>层“{name}”是 {kind}：它带有程序代码，NetSketch 从不运行这类代码。请在 Keras 中换成普通的层，再重新保存模型。</translation>
    </message>
    <message>
      <source>The layer “{name}” is called in a way that NetSketch does not have.</source>
      <translation>层“{name}”的调用方式是 NetSketch 不支持的。</translation>
    </message>
    <message>
      <source>The layer “{name}” is of the kind {kind}, which NetSketch does not have. It has: {kinds}.</source>
      <translation>层“{name}”的种类是 {kind}，NetSketch 没有这种层。可用的有：{kinds}。</translation>
    </message>
    <message>
      <source>The layer “{name}” uses the hard sigmoid of Keras 2, which means another function today: its answers would be wrong. Train it again with sigmoid.</source>
      <translation>层“{name}”使用 Keras 2 的 hard sigmoid，如今它是另一个函数：答案会出错。请用 sigmoid 重新训练。</translation>
    </message>
    <message>
      <source>The lengths of one sample: height × width × channels for pictures (1 channel is grey, 3 are colour).</source>
      <translation>一个样本各轴的长度：图片是高 × 宽 × 通道数（1 个通道是灰度，3 个是彩色）。</translation>
    </message>
    <message>
      <source>The loading of the data was stopped.</source>
      <translation>数据载入已停止。</translation>
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
      <source>The loss “{loss}” is not known; one that fits the last layer is set instead.</source>
      <translation>不认识损失函数“{loss}”；已改用适合最后一层的损失函数。</translation>
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
      <source>The model could not be saved.</source>
      <translation>模型没能保存。</translation>
    </message>
    <message>
      <source>The model is of the class {name}, which is a program of its own. Only Sequential and functional models can be opened.</source>
      <translation>模型属于 {name} 类，它本身是一段程序。只能打开 Sequential 和函数式模型。</translation>
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
      <source>The network has {count} parameters, more than a computer can train; most are in “{name}”.</source>
      <translation>网络有 {count} 个参数，超出了计算机能训练的规模；大部分在“{name}”里。</translation>
    </message>
    <message>
      <source>The network is still too large.</source>
      <translation>网络还是太大。</translation>
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
      <source>The new lengths of one sample; −1 once stands for what is left over.</source>
      <translation>一个样本各轴的新长度；可以用一次 −1 表示剩余的部分。</translation>
    </message>
    <message>
      <source>The optimizer {name} is not known; Adam is set instead.</source>
      <translation>不认识优化器 {name}；已改用 Adam。</translation>
    </message>
    <message>
      <source>The part that computes cannot start because a package is missing; run: uv sync</source>
      <translation>计算引擎无法启动，因为缺少一个软件包；请运行：uv sync</translation>
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
      <source>The project cannot be opened. {reason}</source>
      <translation>无法打开项目。{reason}</translation>
    </message>
    <message>
      <source>The project has something in it that does not belong there: {reason}.</source>
      <translation>项目里有不该有的内容：{reason}。</translation>
    </message>
    <message>
      <source>The run could not be kept: {reason}.</source>
      <translation>训练记录没能保存：{reason}。</translation>
    </message>
    <message>
      <source>The same as the activation inside a Dense or Conv 2D layer, as a layer of its own: useful when something, such as Batch Normalization, should stand between the two.</source>
      <translation>与全连接层或卷积层里的激活函数相同，只是单独成为一层：当两者之间需要放别的层（如批归一化）时很有用。</translation>
    </message>
    <message>
      <source>The same, computed from one 1 among zeros for each class.</source>
      <translation>与稀疏分类交叉熵相同，但标签是独热编码：类别处为 1，其余为 0。</translation>
    </message>
    <message>
      <source>The share at the end of the training part that is held out to check on the network; 0 for none.</source>
      <translation>从训练部分末尾留出多大比例来检验网络；0 表示不留。</translation>
    </message>
    <message>
      <source>The share of incoming numbers that is switched off while training.</source>
      <translation>训练时关闭多大比例的输入数。</translation>
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
      <source>The start of this layer's chance; the same seed gives the same choices.</source>
      <translation>这一层随机数的起点；相同的种子得到相同的选择。</translation>
    </message>
    <message>
      <source>The steps will be so large that the network jumps over every good place.</source>
      <translation>步子会太大，网络会跳过每一个好的位置。</translation>
    </message>
    <message>
      <source>The training ran away in epoch {epoch}: the loss is no longer a number. Choose a smaller learning rate and train again; the network is as it was before that epoch.</source>
      <translation>训练在第 {epoch} 轮发散了：损失不再是一个数。请选择更小的学习率重新训练；网络已回到那一轮之前的状态。</translation>
    </message>
    <message>
      <source>The training was stopped before it began.</source>
      <translation>训练还没开始就停止了。</translation>
    </message>
    <message>
      <source>The window of {layer} is {window} wide, but the picture that comes in is only {length}.</source>
      <translation>{layer} 的窗口宽 {window}，但输入的图片只有 {length}。</translation>
    </message>
    <message>
      <source>There is no connection from “{source}” to “{target}”.</source>
      <translation>没有从“{source}”到“{target}”的连接。</translation>
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
      <source>There is no file {path}.</source>
      <translation>没有文件 {path}。</translation>
    </message>
    <message>
      <source>There is no file “{path}”.</source>
      <translation>没有文件“{path}”。</translation>
    </message>
    <message>
      <source>There is no folder {folder} to save the model in.</source>
      <translation>没有可保存模型的文件夹 {folder}。</translation>
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
      <source>There is no optimizer “{optimizer}”. There are: {optimizers}.</source>
      <translation>没有优化器“{optimizer}”。可用的有：{optimizers}。</translation>
    </message>
    <message>
      <source>There is no picture file “{path}”.</source>
      <translation>没有图片文件“{path}”。</translation>
    </message>
    <message>
      <source>There is no template “{name}”. There are: {names}.</source>
      <translation>没有模板“{name}”。可用的有：{names}。</translation>
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
      <source>There is one label for each sample. A Dense layer at the end gives one number for each class.</source>
      <translation>每个样本只有一个标签。末尾的全连接层为每个类别给出一个数。</translation>
    </message>
    <message>
      <source>This data goes into one input and is compared with one output; the network has more of them.</source>
      <translation>这份数据进入一个输入，并与一个输出比较；而网络的输入或输出不止一个。</translation>
    </message>
    <message>
      <source>This data has no {part} part; choose another part or other data.</source>
      <translation>这份数据没有 {part} 部分；请选择另一部分或其他数据。</translation>
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
      <source>This project was saved by a newer NetSketch (format {version}). This one reads format {known}: get the newer NetSketch to open it.</source>
      <translation>这个项目由更新版本的 NetSketch 保存（格式 {version}）。当前版本读取格式 {known}：请用更新版本的 NetSketch 打开。</translation>
    </message>
    <message>
      <source>Tidy up</source>
      <translation>整理</translation>
    </message>
    <message>
      <source>To guess a number, the loss must say how far away the guess was.</source>
      <translation>要猜一个数，损失函数必须说出猜得有多远。</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
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
      <source>Turns each channel of the picture into one number, its mean.</source>
      <translation>把图片的每个通道变成一个数：它的平均值。</translation>
    </message>
    <message>
      <source>Two convolutions find strokes and corners, one Dense layer decides. Reads handwriting well.</source>
      <translation>两个卷积层寻找笔画和拐角，一个全连接层做决定。很会认手写数字。</translation>
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
      <source>Two such layers in a row can learn no more than one. A bend between them, such as ReLU, changes that.</source>
      <translation>这样的两层连在一起，学到的并不比一层多。在它们之间加一个弯折（如 ReLU）就不同了。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
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
      <source>Use Concatenate instead</source>
      <translation>改用拼接</translation>
    </message>
    <message>
      <source>Use the last axis</source>
      <translation>使用最后一个轴</translation>
    </message>
    <message>
      <source>Use “{name}” for both</source>
      <translation>两处都用“{name}”</translation>
    </message>
    <message>
      <source>Validation share</source>
      <translation>验证集比例</translation>
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
      <source>What came from {url} is not MNIST: its checksum is wrong. Try again later, or from another network.</source>
      <translation>从 {url} 得到的不是 MNIST：校验和不对。请稍后再试，或换一个网络。</translation>
    </message>
    <message>
      <source>What is done to each answer: ReLU keeps what is positive, softmax turns all answers into shares that sum to 1, linear leaves them as they are.</source>
      <translation>对每个输出做什么：ReLU 保留正数，softmax 把所有输出变成总和为 1 的比例，linear 保持不变。</translation>
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
      <source>Where chance begins: the same seed gives the same run.</source>
      <translation>随机数的起点：相同的种子得到相同的训练。</translation>
    </message>
    <message>
      <source>Where the data comes in, one sample at a time.</source>
      <translation>数据进来的地方，一次一个样本。</translation>
    </message>
    <message>
      <source>Where the sum that makes steps smaller begins.</source>
      <translation>让步子变小的累加和从多少开始。</translation>
    </message>
    <message>
      <source>Which axis is normalized apart; −1 is the last one, the channels.</source>
      <translation>哪个轴分别归一化；−1 是最后一个轴，即通道。</translation>
    </message>
    <message>
      <source>While training it uses the mean and spread of the batch, afterwards those it remembers. It stands between a Dense or Conv 2D layer and its activation. Two of its four numbers for each channel are remembered, not learnt.</source>
      <translation>训练时使用这一批数据的均值和方差，之后使用所记住的。它放在全连接层或卷积层与其激活函数之间。每个通道的四个数中，有两个是记住的，而不是学来的。</translation>
    </message>
    <message>
      <source>With a pool size of 2 × 2 the picture becomes half as high and half as wide. What was found is kept, where exactly it was found matters less, and the layers after it have less to compute.</source>
      <translation>池化窗口为 2 × 2 时，图片的高和宽都减半。找到的特征会保留，确切位置不再那么重要，后面的层计算量也更少。</translation>
    </message>
    <message>
      <source>With a rate of 1 nothing gets through while training, so nothing before it can learn.</source>
      <translation>失活率为 1 时，训练中什么也通不过，它前面的层就无法学习。</translation>
    </message>
    <message>
      <source>Writes all steps out one after another: faster for short sequences, but takes more memory.</source>
      <translation>把所有步骤逐一展开：短序列更快，但更占内存。</translation>
    </message>
    <message>
      <source>any length</source>
      <translation>不限长度</translation>
    </message>
    <message>
      <source>from the training's seed</source>
      <translation>来自训练的种子</translation>
    </message>
    <message>
      <source>height × width × channels</source>
      <translation>高 × 宽 × 通道数</translation>
    </message>
    <message>
      <source>length = height × width × channels</source>
      <translation>长度 = 高 × 宽 × 通道数</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
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
      <source>same as pool size</source>
      <translation>与池化窗口相同</translation>
    </message>
    <message>
      <source>steps × features</source>
      <translation>步数 × 特征数</translation>
    </message>
    <message>
      <source>y = γ · (x − μ) / √(σ² + ε) + β</source>
      <translation>y = γ · (x − μ) / √(σ² + ε) + β</translation>
    </message>
    <message>
      <source>{groups} groups do not divide {channels} incoming channels and {filters} filters evenly.</source>
      <translation>{groups} 个分组不能整除 {channels} 个输入通道和 {filters} 个滤波器。</translation>
    </message>
    <message>
      <source>{layer} must know how many values come in, but that length is left open.</source>
      <translation>{layer} 必须知道有多少个输入值，但这个长度还没有确定。</translation>
    </message>
    <message>
      <source>{layer} needs {meaning}, but {shape} comes in.</source>
      <translation>{layer} 需要 {meaning}，但输入的是 {shape}。</translation>
    </message>
    <message>
      <source>{message}; `{command} --help` shows what there is.</source>
      <translation>{message}；用 `{command} --help` 查看可用的选项。</translation>
    </message>
    <message>
      <source>{name} cannot be opened. {reason}</source>
      <translation>无法打开 {name}。{reason}</translation>
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
      <source>{name} holds HDF5 data, but not a Keras model.</source>
      <translation>{name} 里是 HDF5 数据，但不是 Keras 模型。</translation>
    </message>
    <message>
      <source>{name} holds weights only, not the network they belong to. Save the whole model: model.save('model.h5') instead of model.save_weights.</source>
      <translation>{name} 里只有权重，没有所属的网络。请保存整个模型：用 model.save('model.h5') 代替 model.save_weights。</translation>
    </message>
    <message>
      <source>{name} is a .keras file or another archive. Open it in Keras and save it as .h5: model.save('model.h5').</source>
      <translation>{name} 是 .keras 文件或其他压缩包。请在 Keras 中打开并保存为 .h5：model.save('model.h5')。</translation>
    </message>
    <message>
      <source>{name} is a folder; choose a model file that ends in .h5.</source>
      <translation>{name} 是文件夹；请选择以 .h5 结尾的模型文件。</translation>
    </message>
    <message>
      <source>{name} is a trained model; give a project or a template to train anew.</source>
      <translation>{name} 是训练好的模型；要重新训练，请给出项目或模板。</translation>
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
      <source>{name} is not a model file: it does not hold HDF5 data.</source>
      <translation>{name} 不是模型文件：里面没有 HDF5 数据。</translation>
    </message>
    <message>
      <source>{name} is not opened: it claims to hold far more numbers than it can.</source>
      <translation>没有打开 {name}：它声称包含的数远多于它能容纳的。</translation>
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
      <source>{name} is not opened: its parts are entangled.</source>
      <translation>没有打开 {name}：它的部件互相缠绕。</translation>
    </message>
    <message>
      <source>{name} may not be read; check its permissions.</source>
      <translation>无法读取 {name}；请检查它的权限。</translation>
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
      <source>{shape} has {size} values, which cannot be laid out as {target}.</source>
      <translation>{shape} 有 {size} 个值，无法排成 {target}。</translation>
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
      <source>{title} must be whole numbers, for example 3 × 3.</source>
      <translation>{title}必须是整数，例如 3 × 3。</translation>
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
      <source>“same” adds an edge of zeros so that the picture keeps its size, “valid” adds nothing.</source>
      <translation>“same”在边缘补零，让图片保持大小；“valid”什么都不补。</translation>
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
      <source>“{file}” has no “{name}”: NetSketch reads files with x_train and y_train, and for testing x_test and y_test.</source>
      <translation>“{file}”中没有“{name}”：NetSketch 读取含有 x_train 和 y_train 的文件，测试时用 x_test 和 y_test。</translation>
    </message>
    <message>
      <source>“{file}” is {size} MB large. A project has at most {limit} MB, so this is not one.</source>
      <translation>“{file}”有 {size} MB。项目最大 {limit} MB，所以这不是项目。</translation>
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
      <source>“{name}” cannot be connected to itself.</source>
      <translation>“{name}”不能和自己相连。</translation>
    </message>
    <message>
      <source>“{name}” does not hold what the network takes: a .npz file with the arrays {inputs}.</source>
      <translation>“{name}”里没有网络需要的内容：一个含有数组 {inputs} 的 .npz 文件。</translation>
    </message>
    <message>
      <source>“{name}” ends with softmax, but further layers follow.</source>
      <translation>“{name}”以 softmax 结尾，但后面还有层。</translation>
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
      <source>“{name}” is a second Input, but the data has one.</source>
      <translation>“{name}”是第二个输入层，但数据只有一个输入。</translation>
    </message>
    <message>
      <source>“{name}” is a second end of the network, but there is one answer.</source>
      <translation>“{name}”是网络的第二个末端，但答案只有一个。</translation>
    </message>
    <message>
      <source>“{name}” is a whole network inside the network, which NetSketch does not open yet. Build the model in Keras without nesting and save it again.</source>
      <translation>“{name}”是嵌在网络里的整个网络，NetSketch 还不能打开。请在 Keras 中不用嵌套重新搭建模型并保存。</translation>
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
      <source>“{name}” is given {shape} instead of one row of numbers.</source>
      <translation>“{name}”的输入是 {shape}，而不是一行数。</translation>
    </message>
    <message>
      <source>“{name}” is kept for the model file. Choose another name.</source>
      <translation>“{name}”是模型文件的保留名称。请换一个名称。</translation>
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
      <source>“{name}” joins branches; {kind} takes one input only.</source>
      <translation>“{name}”汇合了多个分支；{kind} 只接收一个输入。</translation>
    </message>
    <message>
      <source>“{name}” leads nowhere.</source>
      <translation>“{name}”没有通向任何地方。</translation>
    </message>
    <message>
      <source>“{name}” shares its weights, so it cannot become another kind of layer.</source>
      <translation>“{name}”共享了权重，所以不能换成另一种层。</translation>
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
      <source>“{name}” stands at the end and switches off answers.</source>
      <translation>“{name}”在末尾，会关掉一部分答案。</translation>
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
      <source>“{name}” takes {shape}, but a sample of {data} is {sample}.</source>
      <translation>“{name}”接收 {shape}，但{data}的一个样本是 {sample}。</translation>
    </message>
    <message>
      <source>“{name}” uses the weights of “{other}”, which were made for another shape.</source>
      <translation>“{name}”使用“{other}”的权重，而那些权重是为另一种形状准备的。</translation>
    </message>
    <message>
      <source>“{owner}” has no setting named “{name}”.</source>
      <translation>“{owner}”没有名为“{name}”的设置。</translation>
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
</TS>
