using System.Text;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Providers.ComfyUI;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Tests.Providers.ComfyUI;

public sealed class ComfyWorkflowTests
{
    private const string Own = """
        {
          "id": "mine/text-to-image", "about": "Mine", "tasks": ["text_to_image"], "makes": "image",
          "parameters": [{"name": "prompt", "type": "string", "role": "prompt", "required": true}, {"name": "steps", "type": "number", "default": 20}],
          "workflow": {"1": {"class_type": "X", "inputs": {"text": "a film of {{prompt}}", "steps": "{{steps}}", "half": "{{steps/2}}"}}}
        }
        """;

    [Fact]
    public void Shipped_AreAllReadable()
    {
        ModelDirectory directory = new ComfyWorkflows(Options.Create(new ComfyOptions())).Directory();
        directory.Cards.Select(card => card.Id).Should().Equal(
            "sdxl/text-to-image", "sdxl/edit", "sdxl/image-to-image", "sdxl/inpainting", "sdxl/lora", "sdxl/pose",
            "wan/image-to-video", "wan/first-last-frame-to-video", "esrgan/upscale/image");
    }

    [Fact]
    public void Fill_WhenAValueIsANumber_StaysOne()
    {
        JsonObject filled = Read(Own).Fill(new() { ["prompt"] = "a \"cat\"\nand a {{dog}}" }, new Dictionary<string, IReadOnlyList<JsonObject>>(), "id");
        filled["1"]!["inputs"]!["steps"]!.GetValue<int>().Should().Be(20);
        filled["1"]!["inputs"]!["half"]!.GetValue<double>().Should().Be(10);
        filled["1"]!["inputs"]!["text"]!.ToString().Should().Be("a film of a \"cat\"\nand a {{dog}}", "what a user writes isn't read as a placeholder");
    }

    [Fact]
    public void Read_WhenNothingFillsAPlaceholder_NamesTheNearest()
    {
        Action read = () => Read(Own.Replace("{{steps}}", "{{stesp}}", StringComparison.Ordinal));
        read.Should().Throw<SkillArgumentException>().WithMessage("*mine.json: nothing fills {{stesp}}*steps*");
    }

    [Fact]
    public void Read_WhenItIsNoWorkflow_SaysWhatIsMissing()
    {
        Action read = () => Read("""{"1": {"class_type": "KSampler", "inputs": {}}}""");
        read.Should().Throw<SkillArgumentException>().WithMessage("*mine.json is no workflow of ours*id, about, tasks*");
    }

    [Fact]
    public void Folder_WhenOneHasAnIdOfOurs_TakesItsPlace()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("aivp-workflows-");
        File.WriteAllText(Path.Combine(folder.FullName, "mine.json"), Own);
        File.WriteAllText(Path.Combine(folder.FullName, "sdxl.json"), Own.Replace("mine/", "sdxl/", StringComparison.Ordinal));
        ModelDirectory directory = new ComfyWorkflows(Options.Create(new ComfyOptions { Workflows = folder.FullName })).Directory();
        directory.Cards.Should().HaveCount(10).And.ContainSingle(card => card.Id == "mine/text-to-image");
        directory.Cards.Single(card => card.Id == "sdxl/text-to-image").Source.Should().Be("Mine");
        folder.Delete(recursive: true);
    }

    private static ComfyWorkflow Read(string json) => ComfyWorkflow.Read("mine.json", Encoding.UTF8.GetBytes(json));
}
